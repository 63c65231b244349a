// The sentences of letters in Spanish, with "usted"; what they are for and may not say: ../en/sentences.ts.
import type { SENTENCES_TEXT } from '../en/sentences.ts';

export const SENTENCES_ES: Readonly<Record<keyof typeof SENTENCES_TEXT, string>> = {
  title: 'Solicitud de reevaluación médica',
  titleSafety: 'Urgente: solicitud de valoración médica',
  'urgency.routine': 'Ordinaria',
  'urgency.soon': 'Preferente (en 2 semanas)',
  'urgency.urgent': 'Urgente (en 48 horas)',
  'urgency.same-day': 'El mismo día',
  'urgency.emergency': 'Emergencia: ahora',

  'conclusion.emergency':
    'Primero la seguridad: {finding} ({day}). Esto requiere una valoración urgente ahora. Esta carta acompaña a una llamada telefónica y a la vía de urgencias; no las sustituye.',
  'conclusion.sameDay': 'Primero la seguridad: {finding} ({day}). Le pido su valoración hoy.',
  'conclusion.redFlag':
    '{count|Consta un hallazgo que puede|Constan # hallazgos que pueden} precisar atención más temprana{first}: {finding} ({day}).',
  'conclusion.redFlagFirst': ', ante todo',
  'conclusion.background': 'La evolución de las medidas se da solo como contexto.',
  'conclusion.now': 'En la semana {week} de tratamiento ({visits|# visita|# visitas})',
  'conclusion.then':
    'Según la última puntuación, del {day}, en la semana {week} de tratamiento ({visits|# visita|# visitas})',
  'conclusion.stalled': '{when}, el progreso {confidence} se ha detenido {since}.',
  'conclusion.levelledOff': '{when}, el progreso {confidence} se ha estabilizado {since}.',
  'conclusion.swinging':
    '{when}, el progreso {confidence} se ha estabilizado {since}, con grandes oscilaciones entre visitas.',
  'conclusion.worse': '{when}, la evolución {confidence} ha empeorado {since}.',
  'conclusion.improving': '{when}, las puntuaciones muestran progreso; no consta un estancamiento.',
  'conclusion.recovered': '{when}, los objetivos fijados casi se han alcanzado.',
  'conclusion.insufficient': '{when}, hay muy pocas puntuaciones para juzgar la evolución.',
  'since.day': 'desde alrededor del {day} (intervalo: {from} a {to})',
  'since.short': 'desde alrededor del {day}',
  'since.start': 'desde el comienzo del tratamiento ({day})',
  'since.unknown': 'durante este episodio',
  'confidence.may': 'quizá',
  'confidence.probably': 'probablemente',
  'confidence.veryProbably': 'muy probablemente',
  'confidence.almostCertainly': 'casi con certeza',
  'conclusion.primary':
    '{measure} pasó de {first} ({firstDay}) a {last} ({lastDay}): {change}{best}{important}. Objetivo {goal} {reached}.',
  'conclusion.primaryNoGoal':
    '{measure} pasó de {first} ({firstDay}) a {last} ({lastDay}): {change}{best}{important}.',
  'conclusion.best': ', {amount} {unit} peor que la mejor ({score}, {day})',
  'conclusion.change.better': '{amount} {unit} mejor',
  'conclusion.change.worse': '{amount} {unit} peor',
  'conclusion.change.same': 'sin cambio',
  'conclusion.important': '; una diferencia importante es {mcid}',
  reached: 'alcanzado',
  notReached: 'no alcanzado',
  'conclusion.despite':
    'Esto es así pese a una buena adherencia: {percent} % de las sesiones previstas en casa en los {days} días hasta el {day}.',
  'conclusion.lowAdherence':
    'Se hizo el {percent} % de las sesiones previstas en casa en los {days} días hasta el {day}, por lo que la evolución no puede leerse como falta de respuesta al tratamiento.',
  'conclusion.unknownAdherence':
    'No se conoce la adherencia al programa en casa en los {days} días hasta el {day}, por lo que la evolución no puede leerse como falta de respuesta al tratamiento.',
  'conclusion.unprovenAdherence':
    'Se hizo el {percent} % de las sesiones previstas en casa en los {days} días hasta el {day}.',
  'conclusion.corroboratedNone':
    'Ninguna de las {count} medidas ha cambiado más que el error de medida desde la primera puntuación.',
  'conclusion.corroboratedBoth':
    'Ninguna de las dos medidas ha cambiado más que el error de medida desde la primera puntuación.',
  'conclusion.corroboratedSome': 'Desde la primera puntuación, {changes}.',
  'conclusion.course': 'Las puntuaciones se cuentan de nuevo desde el {day}: {title}.',
  'conclusion.both': 'las dos medidas están {direction}, más que el error de medida',
  'conclusion.all': 'las {count} medidas están {direction}, más que el error de medida',
  'conclusion.some':
    '{changed} de {count} medidas {changed|está|están} {direction}, más que el error de medida',
  'conclusion.direction.better': 'mejor',
  'conclusion.direction.worse': 'peor',
  and: ' y ',
  'recent.better': '{amount} mejor',
  'recent.worse': '{amount} peor',
  'recent.same': 'sin cambio',
  'unit.points': '{count|punto|puntos}',
  'unit.points-0-100': '{count|punto|puntos} (0 a 100)',
  'unit.stands': '{count|levantada|levantadas}',
  'unit.index': 'índice',
  'unit.grade': 'grado',
  'unit.deg': 'grados',
  'unit.%-of-baseline': '% de la primera puntuación',

  'verdict.improvedImportant': 'mejor, con una diferencia importante',
  'verdict.improvedImportantWithin': 'mejor, con una diferencia importante, pero dentro del error de medida',
  'verdict.improvedBeyond': 'mejor, más que el error de medida, menos que una diferencia importante',
  'verdict.improvedBeyondOnly': 'mejor, más que el error de medida',
  'verdict.within': 'sin cambio mayor que el error de medida',
  'verdict.less': 'menos que una diferencia importante',
  'verdict.worseBeyond': 'peor, más que el error de medida',
  'verdict.worseWithin': 'peor en la medida de una diferencia importante, pero dentro del error de medida',
  'verdict.worse': 'peor',
  'verdict.better': 'mejor; no consta el error de medida',
  'verdict.same': 'sin cambio',
  'verdict.one': 'una sola puntuación; no puede juzgarse un cambio',
  'screen.reached': '{name} {score} de {max} ({day}): alcanza el punto de corte {cutoff}{mark}.',
  'screen.below': '{name} {score} de {max} ({day}): no alcanza el punto de corte {cutoff}{mark}.',
  'screen.plain': '{name} {score} de {max} ({day}).',
  'verdict.goalReached': 'objetivo {goal} alcanzado',

  'assessment.most': 'Explicación más probable: {cause} ({status} hasta el {day}){evidence}',
  'assessment.possible': 'Explicación posible, según los registros hasta el {day}: {cause}{evidence}',
  'assessment.adherence':
    'se hizo el {percent} % de las sesiones previstas en casa en los {days} días hasta el {day}',
  'assessment.adherenceFall': '; {before} % antes y {since} % desde que la evolución se estabilizó',
  'assessment.adherenceUnknown':
    'Las sesiones en casa constan en {recorded} de los {days} días hasta el {day}; hace falta al menos la mitad',
  'assessment.also': 'También por sopesar: {causes}.',
  'assessment.against': 'En contra: {evidence}',
  'assessment.missing': 'No se sabe: {evidence}',
  'assessment.noStall': 'No consta un estancamiento, por lo que no se sopesa ninguna causa.',
  'assessment.none': 'En los registros no destaca ninguna causa de esta evolución.',
  'assessment.confidence':
    'Confianza en esta lectura de la evolución, a fecha del {day}: {words} ({percent} %).',
  'assessment.safety': 'La señal de alarma va antes que cualquier juicio sobre la evolución.',
  'confidence.over': 'más de 99',
  'confidenceWord.low': 'baja',
  'confidenceWord.may': 'más o menos a partes iguales',
  'confidenceWord.probably': 'moderada',
  'confidenceWord.veryProbably': 'alta',
  'confidenceWord.almostCertainly': 'muy alta',

  'meanwhile.hold': 'El ejercicio con carga queda en pausa hasta tener noticias suyas.',
  'meanwhile.careful': 'Me limito a lo que no provoca síntomas y no añado carga hasta tener noticias suyas.',
  'meanwhile.attendance': 'Replanteo las citas con el paciente según lo que le dificulta venir.',
  'meanwhile.adherence':
    'Reviso con el paciente los obstáculos del programa en casa y lo acorto donde ayude.',
  'meanwhile.tooHigh':
    'Reduzco la carga hasta que los síntomas cedan a la mañana siguiente y después vuelvo a subirla.',
  'meanwhile.tooLow': 'Aumento la carga con las reglas habituales de progresión.',
  'meanwhile.modality':
    'Cambio la combinación de intervenciones hacia las aconsejadas para el diagnóstico de trabajo.',
  'meanwhile.continue': 'Continúo con el plan actual dentro de los límites de los síntomas.',
  'meanwhile.next': 'Próxima medición: {measures}, hacia el {day}.',

  'question.emergency':
    '¿Consideraría usted una valoración urgente ahora: {findings}? Le agradecería una llamada al recibir esta carta.',
  'question.sameDay':
    '¿Consideraría usted valorar esto hoy: {findings}? Le agradecería una llamada cuando lo haya hecho.',
  'question.redFlag': '¿Consideraría usted una revisión temprana de esto: {findings}?',
  'question.barriers':
    '¿Consideraría usted si algún obstáculo médico, de medicación, de ánimo o social que conozca puede estar limitando el progreso?',
  'question.neuropathic':
    'Constan rasgos neuropáticos: {findings}. ¿Consideraría usted una revisión neurológica, estudios de conducción nerviosa o una resonancia magnética{region} si el resultado cambiara el manejo, medicación para el dolor neuropático si procede, o un bloqueo diagnóstico?',
  'question.inflammatory':
    'Constan rasgos inflamatorios: {findings}. ¿Consideraría usted marcadores inflamatorios (VSG/PCR), un hemograma y otras pruebas que le parezcan adecuadas, y una valoración por reumatología?',
  'question.mechanical':
    'Constan rasgos mecánicos: {findings}. ¿Consideraría usted {imaging} si el resultado cambiara el manejo?',
  'question.procedure':
    '¿Consideraría usted si una infiltración{ablation} o una valoración quirúrgica sería razonable para este paciente?',
  'question.ablation': ', un procedimiento de radiofrecuencia tras un bloqueo diagnóstico',
  'question.surgeon':
    '¿Consideraría usted si una revisión temprana por el equipo quirúrgico sería razonable para este paciente?',
  'question.psychosocial':
    '¿Consideraría usted una revisión del ánimo y del sueño, o la derivación a una atención con enfoque psicológico o multidisciplinar? (Se plantea solo con el acuerdo del paciente.)',
  'question.modality': '¿Consideraría usted si hay un diagnóstico que debamos replantearnos?',
  'question.unexplained':
    '¿Consideraría usted reevaluar el diagnóstico de trabajo? Le agradecería su opinión sobre si son razonables pruebas de imagen (si el resultado cambiara el manejo), análisis o una revisión por un especialista.',
  'question.advice':
    '¿Consideraría usted si algo del cuadro médico que conoce influye en la evolución hasta ahora? Le agradecería su opinión.',
  'imaging.plain': 'radiografías en carga',
  'imaging.soft': 'una ecografía o una resonancia magnética{region}',
  'imaging.spine': 'una resonancia magnética{region}',
  'imaging.other': 'las pruebas de imagen{region} que le parezcan mejores',
  'ofRegion.lumbar': ' de la columna lumbar',
  'ofRegion.cervical': ' de la columna cervical',
  'ofRegion.thoracic': ' de la columna dorsal',
  'ofRegion.shoulder': ' del hombro',
  'ofRegion.elbow': ' del codo',
  'ofRegion.wrist': ' de la muñeca',
  'ofRegion.hand': ' de la mano',
  'ofRegion.hip': ' de la cadera',
  'ofRegion.knee': ' de la rodilla',
  'ofRegion.ankle': ' del tobillo',
  'ofRegion.foot': ' del pie',
  'ofRegion.balance': '',
  'ofRegion.cardiorespiratory': ' del corazón y los pulmones',
  'ofRegion.general': '',
  'findings.noted': '{words} ({note})',
  'findings.one': '{words} (hallazgo {numbers})',
  'findings.many': '{words} (hallazgos {numbers})',
  'findings.more': '{words} y {count} más',

  'adherence.known':
    'Programa en casa: {percent} % de las sesiones previstas hechas en los {days} días hasta el {day}; constan {recorded} de {days} días.',
  'adherence.unknown':
    'Programa en casa: no se conoce la adherencia en los {days} días hasta el {day}; constan {recorded} de {days} días. Desconocido no es cero.',
  'adherence.sessions': 'Comunicadas: {done} de {planned} sesiones, del {from} al {to} ({source}).',
  'attendance.known':
    'Asistencia: {attended|# visita|# visitas} desde el {from}; el plan de tratamiento prevé {planned} en total{until}.',
  'attendance.until': ' hasta el {day}',
  'attendance.unknown': 'Asistencia: {attended|# visita|# visitas}; no consta el número previsto.',
  'attendance.contacts':
    'Citas previstas en los {days} días hasta el {day}: se realizaron {kept} de {planned} ({percent} %).',
  'source.log': 'diario del paciente',
  'source.recall': 'recuerdo del paciente',
  'source.therapist': 'observado por el fisioterapeuta',

  'done.phase': '{day}: {title}{kind}.',
  'phase.conservative': 'tratamiento conservador',
  'phase.after-injection': 'tras infiltración',
  'phase.after-medication': 'tras medicación',
  'phase.after-procedure': 'tras procedimiento',
  'phase.post-op': 'tras cirugía',
  'phase.new-diagnosis': 'diagnóstico nuevo',
  'done.program': 'Programa en casa, versión {version} desde el {day}: {exercises}.',
  'done.steps': '{first} → ... → {last} ({count} cambios)',
  'done.load': 'Carga global de las sesiones (1 a 10): {first} al principio, {last} al final.',
  'done.flares': 'Brotes de dolor tras la carga: {count}, el último el {day}{rise}.',
  'done.flareRise': ', con {rise} de 10 más de dolor',
  'done.flaresNone': 'Brotes de dolor tras la carga: no consta ninguno.',
  'done.precautions': 'Precauciones: {text}',
  'done.plan': 'Previsto: {text}',

  'enclosures.record': 'Hoja de respuesta; registro del tratamiento y de los hallazgos.',
  'enclosures.charts':
    'Hoja de respuesta; evolución de {measures}; registro del tratamiento y de los hallazgos.',

  'quality.missing':
    '{measure}, {day}: {missing|# ítem|# ítems} de {count} sin responder; puntuado según su regla para ítems omitidos.',
  'quality.numbers': '{measure} ({name}): {numbers}.',
  'quality.number': '{what} {value} {unit}, {population} [{source}]{mark}',
  'quality.none': '{what} no consta en la biblioteca, no se usa ninguno',
  'quality.levels': 'MDC90, MDC95: con un 90 o un 95 % de confianza.',
  'quality.sources': 'Fuentes: {list}. {mark}',
  'quality.allVerified': 'Todos los números están comprobados con la publicación.',
  'quality.someVerified': '† sin comprobar con la publicación; los demás números, comprobados.',
  'quality.noneVerified': 'Ningún número está comprobado con la publicación.',
  'quality.versions': '{measure}: puntuado con las versiones de reglas {versions}.',
  'quality.goalDefault':
    'Objetivos con *: nuestro valor por defecto, dos diferencias importantes mejor que la primera puntuación.',
  'quality.detector':
    'Evolución juzgada con la versión de reglas {version} a partir de {visits|# visita|# visitas} hasta el {day}.',
  'quality.noVerdict': 'No consta un juicio sobre la evolución.',
  'quality.unknownMeasure':
    '{measure}: no está en la biblioteca de medidas; se desconocen dirección, error y diferencia importante.',
  withheld:
    'Reservado: totales de cuestionarios de salud mental ({measures}); se muestran solo con el acuerdo del paciente.',

  'caution.weeks':
    'Solo semana {week} de tratamiento o de la última estrategia nueva; la falta de progreso suele juzgarse desde la semana {gate}.',
  'caution.measures': 'Solo una medida tiene dos puntuaciones o más; una segunda apoyaría la afirmación.',
  'caution.plan': 'No consta ningún cambio de plan en este episodio.',
  'caution.adherence':
    'No está documentada una adherencia de al menos el 80 % ni hay un patrón de hallazgos que apoye la carta.',
  'caution.dose':
    'Consta una carga que no encaja; antes de una solicitud se suele corregir durante 2 a 3 semanas.',
  'caution.examination': 'No consta ningún hallazgo de la exploración física.',
  'caution.certification': 'La certificación del plan de tratamiento terminó el {day}.',
  'caution.score': 'La última puntuación tiene {days} días; registre una antes de enviar.',
  'caution.hurts':
    'Por lo que sigue doliendo se preguntó por última vez el {day}, hace {days} días; pregunte de nuevo antes de enviar.',
  'caution.edited':
    '{count|# frase ha sido cambiada o escrita|# frases han sido cambiadas o escritas} por usted: subrayadas, solo en el borrador.',
  'caution.leftOut': '{count|# frase omitida|# frases omitidas} por usted.',
  'caution.words': 'Revise sus palabras {words}.',
  'caution.noStall': 'No consta un estancamiento en este episodio.',

  'time.waking': 'al despertar',
  'time.morning': 'mañana',
  'time.midday': 'mediodía',
  'time.evening': 'tarde',
  'time.night': 'noche',
  'time.any': 'cualquier momento',

  'group.red-flag': 'Señal de alarma',
  'group.neuropathic': 'Rasgos neuropáticos',
  'group.inflammatory': 'Rasgos inflamatorios',
  'group.mechanical': 'Rasgos mecánicos',
  'group.psychosocial': 'Rasgos psicosociales',
  'group.examination': 'Exploración física',

  'missing.therapistName': 'nombre del fisioterapeuta',
  'missing.credential': 'titulación del fisioterapeuta',
  'missing.licenceNumber': 'número de licencia',
  'missing.practice': 'consulta',
  'missing.phone': 'teléfono de la consulta',
  'missing.returnAddress': 'fax o correo electrónico para la respuesta',
  'missing.referrer': 'destinatario',
  'missing.birthDate': 'fecha de nacimiento',
  'missing.diagnosis': 'diagnóstico de derivación o de trabajo',
  'missing.outcomes': 'una puntuación de una medida de resultado',
};
