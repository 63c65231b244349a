// Findings and red flags in Spanish, by the codes of shared/clinical; that none is missing: test/rules/letters.test.ts.

export const FINDINGS_ES: Readonly<Record<string, string>> = {
  'neuro.burning-pain': 'dolor quemante',
  'neuro.shooting-pain': 'dolor lancinante',
  'neuro.electric-shocks': 'descargas eléctricas',
  'neuro.pins-and-needles': 'hormigueo',
  'neuro.numbness': 'adormecimiento',
  'neuro.pain-in-a-nerve-root-area': 'dolor en el territorio de una raíz nerviosa',
  'neuro.positive-neurodynamic-test': 'prueba neurodinámica positiva',
  'neuro.reduced-sensation': 'sensibilidad disminuida',
  'inflam.onset-before-45': 'inicio antes de los 45 años',
  'inflam.longer-than-3-months': 'más de 3 meses de duración',
  'inflam.onset-before-35': 'inicio antes de los 35 años',
  'inflam.waking-in-the-second-half-of-the-night': 'despertar en la segunda mitad de la noche',
  'inflam.buttock-pain': 'dolor en la nalga',
  'inflam.better-with-movement': 'mejora con el movimiento',
  'inflam.better-within-48-hours-of-anti-inflammatory-medicine':
    'mejora en 48 horas con medicación antiinflamatoria',
  'inflam.relative-with-spondyloarthritis': 'familiar de primer grado con espondiloartritis',
  'inflam.arthritis-now-or-before': 'artritis ahora o antes',
  'inflam.enthesitis': 'inserciones tendinosas dolorosas a la presión',
  'inflam.psoriasis': 'psoriasis',
  'inflam.axial-pattern': 'patrón inflamatorio axial (4 o más rasgos de NG65)',
  'inflam.dactylitis': 'un dedo entero hinchado',
  'inflam.uveitis': 'inflamación del ojo, ahora o antes',
  'inflam.inflammatory-bowel-disease': 'enfermedad inflamatoria intestinal',
  'inflam.recent-gut-or-urinary-infection': 'infección reciente intestinal o urinaria',
  'inflam.morning-stiffness-over-30-minutes': 'rigidez matutina de más de 30 minutos',
  'inflam.morning-stiffness-60-minutes-or-more': 'rigidez matutina de 60 minutos o más',
  'inflam.swollen-joints': 'articulaciones hinchadas',
  'inflam.positive-squeeze-test': 'prueba de compresión positiva',
  'inflam.girdle-stiffness':
    'a los 50 años o más, ambas cinturas escapulares o pélvicas rígidas más de 45 minutos',
  'mech.locking': 'bloqueo articular',
  'mech.block-to-extension': 'tope a la extensión',
  'mech.giving-way': 'fallo articular',
  'mech.effusion': 'derrame articular',
  'mech.loss-of-passive-range': 'pérdida de movilidad pasiva',
  'mech.hard-end-feel': 'sensación final dura',
  'mech.progressive-deformity': 'deformidad progresiva',
  'mech.catching': 'enganches',
  'mech.weakness-after-trauma': 'debilidad tras un traumatismo',
  'mech.stepwise-loss-of-strength': 'pérdida de fuerza escalonada',
  'psych.work-claim': 'reclamación laboral o de seguro en curso',
  'psych.low-expectation': 'baja expectativa de recuperación',
  'psych.poor-sleep': 'sueño deficiente',
  'exam.reduced-range': 'movilidad reducida',
  'exam.reduced-strength': 'fuerza reducida',
  'exam.changed-reflexes': 'reflejos alterados',
  'exam.upper-motor-neuron-signs': 'signos de motoneurona superior',
  'exam.positive-special-test': 'prueba especial positiva',
  'exam.swelling': 'hinchazón',
  'exam.changed-gait': 'marcha alterada',
};

interface FlagWords {
  readonly words: string;
  /** What it makes one think of; never shown as a diagnosis. */
  readonly suspicion: string;
}

export const RED_FLAGS_ES: Readonly<Record<string, FlagWords>> = {
  'rf.fever-systemic': { words: 'fiebre, escalofríos o malestar general', suspicion: 'una infección' },
  'rf.hot-joint': {
    words: 'articulación caliente, roja e hinchada',
    suspicion: 'una infección de la articulación; como alternativa, una artritis por cristales',
  },
  'rf.immuno-iv': {
    words: 'inmunosupresión, o infección o procedimiento recientes, con dolor nuevo',
    suspicion: 'una infección',
  },
  'rf.cancer-history': {
    words: 'antecedente de cáncer con dolor nuevo o que no cede',
    suspicion: 'la extensión de un cáncer',
  },
  'rf.weight-loss': {
    words: 'pérdida de peso involuntaria o dolor nocturno que no cede con la postura',
    suspicion: 'una neoplasia',
  },
  'rf.trauma': {
    words: 'traumatismo importante, o caída leve con hueso frágil',
    suspicion: 'una fractura',
  },
  'rf.mass': { words: 'bulto nuevo o que crece', suspicion: 'un tumor' },
  'rf.failed-worse': {
    words: 'dolor constante que empeora en 4 semanas o más de tratamiento',
    suspicion: 'una enfermedad grave',
  },
  'rf.chest': {
    words: 'dolor torácico, falta de aire, colapso o palpitaciones',
    suspicion: 'un problema del corazón o un coágulo en el pulmón',
  },
  'rf.self-harm': {
    words: 'pensamientos de hacerse daño',
    suspicion: 'un riesgo para la seguridad del paciente',
  },
  'rf.ces-bladder': {
    words: 'cambio nuevo de la función de la vejiga',
    suspicion: 'una compresión de la cauda equina',
  },
  'rf.ces-bowel': {
    words: 'cambio nuevo de la función intestinal',
    suspicion: 'una compresión de la cauda equina',
  },
  'rf.ces-saddle': {
    words: 'sensibilidad alterada en silla de montar',
    suspicion: 'una compresión de la cauda equina',
  },
  'rf.ces-legs': {
    words: 'debilidad o ciática nueva en ambas piernas',
    suspicion: 'una compresión de la cauda equina',
  },
  'rf.ces-sexual': { words: 'disfunción sexual nueva', suspicion: 'una compresión de la cauda equina' },
  'rf.motor-progressive': {
    words: 'debilidad progresiva',
    suspicion: 'una compresión de una raíz nerviosa o de un plexo',
  },
  'rf.myelopathy': {
    words: 'signos de la médula espinal',
    suspicion: 'una compresión de la médula cervical o dorsal',
  },
  'rf.myelo-cluster': {
    words: 'conjunto de signos medulares',
    suspicion: 'una compresión de la médula',
  },
  'rf.thoracic-band': {
    words: 'dolor del tronco en banda, o signos en las piernas con dolor dorsal',
    suspicion: 'una compresión de la médula o la extensión de un cáncer',
  },
  'rf.csp-trauma': {
    words: 'traumatismo del cuello con criterios positivos de la regla canadiense cervical',
    suspicion: 'una fractura',
  },
  'rf.cad': {
    words: 'dolor intenso nuevo de cuello o cabeza con signos craneales o del tronco encefálico',
    suspicion: 'una disección de una arteria del cuello',
  },
  'rf.gca': {
    words: 'a los 50 años o más, cefalea nueva, dolor del cuero cabelludo o síntomas mandibulares o visuales',
    suspicion: 'una arteritis de células gigantes',
  },
  'rf.aaa': { words: 'masa abdominal pulsátil', suspicion: 'un aneurisma' },
  'rf.spinal-infection': {
    words: 'dolor vertebral con fiebre o riesgo de infección',
    suspicion: 'una infección del disco o del espacio epidural',
  },
  'rf.dvt': {
    words: 'signos de trombosis venosa profunda',
    suspicion: 'una trombosis venosa profunda',
  },
  'rf.compartment': {
    words: 'dolor desproporcionado con un compartimento tenso',
    suspicion: 'un síndrome compartimental',
  },
  'rf.ischaemia': { words: 'extremidad fría, pálida o sin pulso', suspicion: 'una arteria obstruida' },
  'rf.claudication': {
    words: 'dolor de pantorrilla a una distancia fija de marcha',
    suspicion: 'una enfermedad arterial',
  },
  'rf.ottawa': { words: 'regla de Ottawa positiva tras una lesión', suspicion: 'una fractura' },
  'rf.tendon-rupture': {
    words: 'pérdida brusca de la función de un tendón',
    suspicion: 'la rotura de un tendón',
  },
  'rf.hip-fracture': {
    words: 'dolor inguinal brusco, sin poder cargar peso',
    suspicion: 'una fractura',
  },
  'rf.stress-fracture': {
    words: 'dolor óseo localizado con la carga o nocturno',
    suspicion: 'una fractura por sobrecarga',
  },
  'rf.shoulder-apex': {
    words: 'dolor de hombro o brazo con pérdida de peso o signos en el párpado o la mano',
    suspicion: 'un tumor del vértice del pulmón',
  },
  'rf.crps': {
    words: 'dolor desproporcionado con cambio de color, temperatura o sudoración',
    suspicion: 'un síndrome de dolor regional complejo',
  },
  'rf.wound': {
    words: 'enrojecimiento, secreción de la herida o fiebre tras una cirugía',
    suspicion: 'una infección tras la cirugía',
  },
  'rf.pji': {
    words: 'prótesis articular nuevamente dolorosa, caliente o hinchada',
    suspicion: 'una infección alrededor de la prótesis',
  },
};
