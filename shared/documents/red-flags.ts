// Red flags as screened findings: words for the letter, urgency and where they apply. Single flags have little diagnostic
// accuracy (Finucane 2020, JOSPT 50:350-372): the letter shows findings and their number, never a diagnosis.
import type { Region } from '../domain/episode.ts';

/** emergency: now; same-day: contact today; urgent: 48 to 72 h; soon: about 2 weeks. */
export type RedFlagUrgency = 'emergency' | 'same-day' | 'urgent' | 'soon';

export interface RedFlag {
  readonly code: string;
  readonly words: string;
  readonly urgency: RedFlagUrgency;
  readonly area: 'any' | 'spine' | 'limb';
}

const flag = (
  code: string,
  words: string,
  urgency: RedFlagUrgency,
  area: RedFlag['area'] = 'any',
): RedFlag => ({ code, words, urgency, area });

/** Urgencies as in our clinical reference; cauda equina items after BMJ Best Practice, NICE NG226 for joints. */
const RED_FLAGS: readonly RedFlag[] = [
  flag('rf.fever-systemic', 'fever, rigors or systemically unwell', 'same-day'),
  flag('rf.hot-joint', 'hot, red, swollen joint', 'emergency'),
  flag('rf.immuno-iv', 'immunosuppression or recent infection or procedure with new pain', 'same-day'),
  flag('rf.cancer-history', 'history of cancer with new or unremitting pain', 'urgent'),
  flag('rf.weight-loss', 'unintended weight loss or night pain not eased by position', 'urgent'),
  flag('rf.trauma', 'significant trauma, or minor fall with fragile bone', 'same-day'),
  flag('rf.mass', 'new or growing lump', 'soon'),
  flag('rf.failed-worse', 'constant pain getting worse over 4 weeks or more of care', 'urgent'),
  flag('rf.chest', 'chest pain, breathlessness, collapse or palpitations', 'emergency'),
  flag('rf.self-harm', 'thoughts of self-harm', 'emergency'),
  flag('rf.ces-bladder', 'new change of bladder function', 'emergency', 'spine'),
  flag('rf.ces-bowel', 'new change of bowel function', 'emergency', 'spine'),
  flag('rf.ces-saddle', 'altered saddle sensation', 'emergency', 'spine'),
  flag('rf.ces-legs', 'weakness or new sciatica in both legs', 'emergency', 'spine'),
  flag('rf.ces-sexual', 'new sexual dysfunction', 'emergency', 'spine'),
  flag('rf.motor-progressive', 'progressive weakness', 'same-day', 'spine'),
  flag('rf.myelopathy', 'signs of the spinal cord', 'same-day', 'spine'),
  flag('rf.myelo-cluster', 'cluster of cord signs', 'same-day', 'spine'),
  flag('rf.thoracic-band', 'band-like trunk pain or leg signs with thoracic pain', 'same-day', 'spine'),
  flag('rf.csp-trauma', 'neck trauma with positive C-spine criteria', 'emergency', 'spine'),
  flag('rf.cad', 'new severe neck or head pain with cranial or brainstem signs', 'emergency', 'spine'),
  flag(
    'rf.gca',
    'new headache, scalp tenderness, jaw or visual symptoms at 50 or more',
    'emergency',
    'spine',
  ),
  flag('rf.aaa', 'pulsatile abdominal mass', 'emergency', 'spine'),
  flag('rf.spinal-infection', 'spinal pain with fever or risk of infection', 'same-day', 'spine'),
  flag('rf.dvt', 'signs of a deep vein thrombosis', 'same-day', 'limb'),
  flag('rf.compartment', 'pain out of proportion with a tense compartment', 'emergency', 'limb'),
  flag('rf.ischaemia', 'cold, pale or pulseless limb', 'emergency', 'limb'),
  flag('rf.claudication', 'calf pain at a fixed walking distance', 'soon', 'limb'),
  flag('rf.ottawa', 'Ottawa rule positive after injury', 'same-day', 'limb'),
  flag('rf.tendon-rupture', 'sudden loss of tendon function', 'urgent', 'limb'),
  flag('rf.hip-fracture', 'sudden groin pain, unable to bear weight', 'emergency', 'limb'),
  flag('rf.stress-fracture', 'focal bony tenderness with load or night pain', 'same-day', 'limb'),
  flag('rf.wound', 'wound redness, discharge or fever after surgery', 'same-day', 'limb'),
  flag('rf.pji', 'newly painful, warm or swollen joint replacement', 'same-day', 'limb'),
  flag('rf.shoulder-apex', 'shoulder or arm pain with weight loss, eyelid or hand signs', 'urgent', 'limb'),
  flag('rf.crps', 'disproportionate pain with colour, temperature or sweat change', 'soon', 'limb'),
];

const BY_CODE: ReadonlyMap<string, RedFlag> = new Map(RED_FLAGS.map(entry => [entry.code, entry]));
const SPINE: readonly Region[] = ['lumbar', 'cervical', 'thoracic'];
const ANY_AREA: readonly Region[] = ['balance', 'cardiorespiratory', 'general'];

/** An unknown code is taken as one that needs contact on the same day: caution where nothing is known. */
export function redFlagOf(code: string): RedFlag {
  return BY_CODE.get(code) ?? { code, words: wordsOfCode(code), urgency: 'same-day', area: 'any' };
}

/** The flags a screening of this region covers. */
export function redFlagsFor(region: Region): RedFlag[] {
  const area = SPINE.includes(region) ? 'spine' : ANY_AREA.includes(region) ? 'any' : 'limb';
  return RED_FLAGS.filter(entry => entry.area === 'any' || entry.area === area);
}

/** `neuro.dermatomal-loss` -> `dermatomal loss`; the therapist's own words stay as they are. */
export function wordsOfCode(code: string): string {
  const isCode = /^[a-z0-9]+(?:[.-][a-z0-9-]+)+$/.test(code);
  if (!isCode) return code;
  const tail = code.includes('.') ? code.slice(code.indexOf('.') + 1) : code;
  return tail.replaceAll('-', ' ');
}
