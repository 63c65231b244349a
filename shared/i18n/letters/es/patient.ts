// What a patient takes to the physician, in Spanish; what it is for and may not say: ../en/patient.ts.
import type { PATIENT_TEXT } from '../en/patient.ts';

export const PATIENT_ES: Readonly<Record<keyof typeof PATIENT_TEXT, string>> = {
  'patient.title': 'Qué contarle a su médico',
  'patient.for': '{name}, {born}',
  'patient.written': 'Escrito el {day} por {therapist}',
  'patient.writtenAlone': 'Escrito el {day}',
  'patient.why':
    'Está usted en fisioterapia por: {problem}. Ha venido {visits|# vez|# veces} desde el {day}.',
  'patient.how': 'Lea esto antes de su cita, cambie lo que no sea correcto y llévelo consigo.',

  'patient.hurts': 'Lo que todavía duele',
  'patient.hurtsOn': 'Lo que todavía dolía el {day}',
  'patient.hurtsNone': 'Aún no hay nada anotado. ¿Qué duele todavía, cuándo y haciendo qué?',
  'patient.line': '{what} {time}: {severity} de 10.',
  'patient.was': 'El {day} era {severity} de 10.',
  'patient.worst': '0 es ningún dolor, 10 es el peor que pueda imaginar.',
  'patient.time.waking': 'al despertar',
  'patient.time.morning': 'por la mañana',
  'patient.time.midday': 'al mediodía',
  'patient.time.evening': 'por la tarde',
  'patient.time.night': 'por la noche',
  'patient.time.any': 'a cualquier hora',

  'patient.exercises': 'Sus ejercicios en casa',
  'patient.exercisesGood':
    'Hizo el {percent} % de sus ejercicios en los {days} días hasta el {day}. Dígalo: ayuda a su médico a valorar.',
  'patient.exercisesSome':
    'Hizo el {percent} % de sus ejercicios en los {days} días hasta el {day}. Dígalo, y diga qué lo hizo difícil: dolor, tiempo, cansancio, preocupación u otra cosa.',
  'patient.exercisesUnknown':
    'No está anotado cuántos ejercicios ha podido hacer. Dígalo con sus palabras, y qué lo hizo difícil.',

  'patient.changed': 'Lo que ha cambiado desde el principio',
  'patient.better': '{what}: mejor.',
  'patient.worse': '{what}: peor.',
  'patient.same': '{what}: más o menos igual.',
  'patient.changedNone': 'Aún no se ha medido dos veces.',

  'patient.tried': 'Lo que ha probado hasta ahora',
  'patient.triedNone': 'Aún no hay nada anotado.',

  'patient.ask': 'Lo que quizá quiera preguntar',
  'patient.ask.else': '¿Podría haber otra causa?',
  'patient.ask.test': '¿Hay alguna prueba cuyo resultado cambiaría lo que hacemos?',
  'patient.ask.choices': '¿Qué opciones tengo, y qué hay a favor y en contra de cada una?',
  'patient.ask.meanwhile': '¿Qué puedo hacer mientras tanto y qué debo dejar?',

  'patient.also': 'Cuéntele también',
  'patient.also.medicines': 'todos los medicamentos y remedios que toma, y qué efecto tienen en el dolor',
  'patient.also.new':
    'cualquier cosa nueva desde su última visita, como fiebre, pérdida de peso, hormigueo o debilidad',
  'patient.also.sleep': 'cómo duerme, cómo está de ánimo y qué le preocupa más',
  'patient.own': 'Con mis palabras',
  'patient.foot': 'Esta hoja es para usted. No es un diagnóstico.',
};
