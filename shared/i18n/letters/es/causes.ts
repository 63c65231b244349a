// What speaks for and against a reason of a stall, in Spanish; what the sentences are for: ../../en/causes.ts.
import type { CAUSES_TEXT } from '../../en/causes.ts';

/** Only the evidence is told in a letter: not links to records, sources or what the therapist does next. */
type CauseEvidence = Exclude<
  keyof typeof CAUSES_TEXT,
  `causes.${'record' | 'next' | 'find' | 'source'}.${string}`
>;

export const CAUSES_ES: Readonly<Record<CauseEvidence, string>> = {
  'causes.attendance.share': 'Se realizaron {kept} de {planned} citas previstas en los últimos {days} días.',
  'causes.attendance.row': '{count} citas previstas seguidas no se realizaron.',
  'causes.attendance.few': 'Más citas previstas con su resultado: tan pocas dicen poco.',
  'causes.attendance.unknown': 'Citas previstas de los últimos {days} días, y si se realizaron.',
  'causes.adherence.recent':
    '{percent} % de las sesiones previstas en casa comunicadas en los últimos {days} días.',
  'causes.adherence.since':
    '{percent} % de las sesiones previstas en casa comunicadas desde que la evolución se estabilizó.',
  'causes.adherence.fall':
    'Las sesiones en casa comunicadas bajaron de {before} % antes a {since} % desde entonces.',
  'causes.adherence.decline':
    'En los últimos {days} días pasaron de {from} % en la primera mitad a {to} % en la segunda.',
  'causes.adherence.unknown':
    'Sesiones en casa: constan en {recorded} de los últimos {days} días, demasiado pocos para juzgar.',
  'causes.adherence.recalled':
    'Un diario llevado día a día: las sesiones se contaron de memoria, lo que suele dar más.',
  'causes.high.flaresClose': '{count} de ellos ocurrieron en {days} días.',
  'causes.high.flaresSince':
    '{count|# brote de dolor|# brotes de dolor} desde que la evolución se estabilizó.',
  'causes.high.pain': 'El dolor en reposo subió semana a semana, de {from} a {to} de 10.',
  'causes.high.rising': 'La carga subió de {from} a {to} de 10 en ese tiempo.',
  'causes.high.fast': 'La carga subió un {percent} % por semana.',
  'causes.high.afterSessions': 'Un brote de dolor siguió a {count} de las últimas {sessions} sesiones.',
  'causes.high.none': 'Ningún brote de dolor registrado en {count|la última visita|las últimas # visitas}.',
  'causes.high.flat': 'La carga no subió ({from} a {to} de 10).',
  'causes.high.noLoad': 'Carga de las sesiones.',
  'causes.high.noVisits': 'Visitas con su carga, y brotes de dolor después de ellas.',
  'causes.low.same': 'La carga se mantuvo en {from} de 10 durante {weeks|una semana|# semanas}.',
  'causes.low.flat': 'La carga se mantuvo entre {from} y {to} de 10 durante {weeks|una semana|# semanas}.',
  'causes.low.lowLoad': 'Es una carga ligera: {load} de 10 de media.',
  'causes.low.lowEffort': 'El esfuerzo percibido es de {effort} de 10 de media, lo que deja reserva.',
  'causes.low.goodEffort': 'El esfuerzo percibido es de {effort} de 10 de media.',
  'causes.low.rose': 'La carga se aumentó de {from} a {to} de 10.',
  'causes.low.fell': 'La carga bajó de {from} a {to} de 10.',
  'causes.low.blocked': 'Los brotes de dolor pueden haber impedido subir la carga.',
  'causes.low.tooHigh': 'El registro apunta a una carga excesiva, que se atiende primero.',
  'causes.low.rare':
    'El ejercicio está previsto unos {days} días por semana; para la fuerza lo habitual es 2 a 3.',
  'causes.low.noEffort': 'Esfuerzo percibido de los ejercicios.',
  'causes.low.noLoad': 'Carga de al menos {loads} sesiones en {days} días.',
  'causes.findings.present': 'Presente: {list}.',
  'causes.findings.absent': 'Preguntado y no presente: {list}.',
  'causes.findings.more': '{list} y {count} más',
  'causes.screen.part': '{measure} ({part})',
  'causes.screen.part.interview': 'parte de entrevista',
  'causes.screen.part.psych': 'parte psicosocial',
  'causes.screen.part.pa': 'actividad física',
  'causes.screen.part.w': 'trabajo',
  'causes.screen.reached': '{measure}, {score} puntos: en su punto de corte de {cutoff} o por encima.',
  'causes.screen.above': '{measure}, {score} puntos: por encima de su punto de corte de {cutoff}.',
  'causes.screen.middle':
    '{measure}, {score} puntos: en el rango intermedio, por debajo del punto de corte de {cutoff}.',
  'causes.screen.below': '{measure}, {score} puntos: por debajo de su punto de corte de {cutoff}.',
  'causes.neuropathic.noScreen': 'Un cuestionario de dolor neuropático (DN4, S-LANSS o painDETECT).',
  'causes.neuropathic.noArea': 'Si el dolor está donde discurre un nervio o una raíz nerviosa.',
  'causes.neuropathic.noSign': 'Una prueba neurodinámica y una prueba de sensibilidad.',
  'causes.inflammatory.nearly':
    'Tres rasgos de inflamación axial: uno menos que la regla para una derivación.',
  'causes.inflammatory.swelling':
    'Desde cuándo están hinchadas las articulaciones: menos de {weeks} semanas pide una respuesta en 48 a 72 horas.',
  'causes.inflammatory.notAsked':
    'Rasgos inflamatorios: rigidez matutina, dolor nocturno, articulaciones hinchadas, piel, ojos, intestino.',
  'causes.mechanical.severe': '{measure} de {score} tras meses de tratamiento seguido.',
  'causes.mechanical.notAsked':
    'Rasgos mecánicos: bloqueo, tope, fallo articular, derrame, movilidad pasiva, deformidad.',
  'causes.psychosocial.noScreen': 'Un cuestionario de ánimo, miedo al movimiento o expectativas.',
  'causes.modality.passive':
    'El {percent} % de los minutos registrados de {count|la última visita|las últimas # visitas} fue pasivo (manual, calor o frío, electroterapia).',
  'causes.modality.active': 'La mayor parte de los minutos registrados ({percent} %) fue activa.',
  'causes.modality.unchanged': 'Los tipos de tratamiento no han cambiado en {weeks} semanas.',
  'causes.modality.changed': 'Los tipos de tratamiento se cambiaron hace poco.',
  'causes.modality.noLog': 'Intervenciones con sus minutos.',
  'causes.unexplained.done': 'Se hizo la mayoría de las sesiones en casa.',
  'causes.unexplained.progressed': 'La carga se aumentó con el tiempo.',
  'causes.unexplained.weeks': '{weeks} semanas de tratamiento.',
  'causes.unexplained.other': 'Los registros apoyan otra causa, que va primero: {list}.',
  'causes.unexplained.notDone': 'Parte del programa en casa aún no se ha hecho.',
  'causes.unexplained.sameLoad': 'La carga aún no se aumentó.',
  'causes.unexplained.early': '{weeks|Una semana|# semanas} de tratamiento: pronto para esta pregunta.',
  'causes.unexplained.adherence': 'Cuánto se hizo del programa en casa.',
  'causes.unexplained.load': 'Si se aumentó la carga.',
  'causes.unexplained.unasked': 'Aún sin preguntar: {list}.',
};
