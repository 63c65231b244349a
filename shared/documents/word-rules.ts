// What a letter never says, looked for in the therapist's own words (clinical rules 4.11, and the adherence gate). The
// words are shown with a warning and never changed: the therapist decides.
import type { Language } from '../domain/language.ts';
import { z } from '../schema.ts';

export const WORD_RULES = [
  'order',
  'needs',
  'prescribe',
  'surgery',
  'diagnosis',
  'drug',
  'imaging',
  'failed',
  'despite',
  'redFlags',
  'language',
] as const;

/** A rule that a text breaks, and the words that break it. */
export const WordWarning = z.strictObject({ rule: z.enum(WORD_RULES), words: z.string() });
export type WordWarning = z.infer<typeof WordWarning>;

interface Wording {
  /** Each rule that looks at the words alone. */
  readonly never: Readonly<
    Record<'order' | 'needs' | 'prescribe' | 'surgery' | 'diagnosis' | 'drug', RegExp>
  >;
  /** Imaging is spoken of with the condition only. */
  readonly imaging: RegExp;
  readonly condition: RegExp;
  /** What may be said only where good adherence is documented. */
  readonly failed: RegExp;
  readonly despite: RegExp;
}

const WORDINGS: Readonly<Record<Language, Wording>> = {
  en: {
    never: {
      // "In order to" and "the order of" give no order.
      order: /(?<!\bin )(?<!\bthe )\border(?:s|ed|ing)?\b|\bmust (?:see|refer|be referred)\b/i,
      needs:
        /\b(?:needs?|must have) (?:an? )?(?:MRI|CT|X-?rays?|scan|imaging|ultrasound|surgery|operation|injections?)\b/i,
      prescribe: /\bprescrib(?:e|ing)\b/i,
      surgery: /\brequires? (?:an? )?(?:surgery|operation|injection|imaging|MRI|CT)\b/i,
      diagnosis: /\bdiagnosis is\b|\bdiagnosed with\b|\bis diagnostic of\b/i,
      drug: /\b(?:gabapentin|pregabalin|duloxetine|amitriptyline|nortriptyline|opioids?|ibuprofen|naproxen|diclofenac|cortisone|prednisone|tramadol)\b/i,
    },
    imaging: /\b(?:MRI|CT(?: scan)?|X-?rays?|ultrasound|imaging|plain films?)\b/i,
    condition: /if the result would change management/i,
    failed:
      /\bfail(?:s|ed|ure|ing)?\b|\b(?:has|have|did) not (?:responded|respond|worked|work|helped|help)\b|\bno response\b/i,
    despite:
      /\bdespite\b[^.]{0,40}\badheren(?:ce|t)\b|\b(?:fully|highly) (?:adherent|compliant)\b|\b(?:good|excellent|full) (?:adherence|compliance)\b/i,
  },
  es: {
    never: {
      order: /\bord[eé]n(?:a|e|o|ar|en|amos)\b|\bsolicite\b|\bdebe (?:ver|pedir|derivar|operar|ordenar)\b/i,
      needs:
        /\bnecesitan? (?:una? )?(?:resonancia|RM|TAC|TC|radiografía|ecografía|cirugía|operación|infiltración)/i,
      prescribe: /\bprescrib(?:a|e|o|an|ir)\b|\brecet(?:e|en|ar)\b/i,
      surgery: /\brequiere (?:una )?(?:cirugía|operación|resonancia|infiltración)/i,
      diagnosis: /\bdiagnóstico es\b/i,
      drug: /\b(?:gabapentina|pregabalina|duloxetina|amitriptilina|opioides?|ibuprofeno|naproxeno|diclofenaco|cortisona|prednisona|tramadol)\b/i,
    },
    imaging: /\b(?:resonancia|RM|TAC|tomografía|radiografías?|ecografía|pruebas de imagen)\b/i,
    condition: /si el resultado cambiara el manejo/i,
    failed: /\bfracas(?:a|o|ado|ar)\b|\bfracasó|\bno (?:ha respondido|respondió|ha funcionado|funcionó)/i,
    despite: /\ba pesar de\b[^.]{0,40}\b(?:adherencia|cumplimiento)\b|\bbuena adherencia\b/i,
  },
};

export interface WordingOf {
  readonly language: Language;
  /** Good adherence is documented, and recently enough to say so. */
  readonly isDespiteAdherence: boolean;
}

/** The rules that a text of the therapist's own breaks, each once, in the order of the rules. */
export function wordWarnings(text: string, { language, isDespiteAdherence }: WordingOf): WordWarning[] {
  const { never, imaging, condition, failed, despite } = WORDINGS[language];
  const found: [WordWarning['rule'], RegExp, boolean][] = [
    ['order', never.order, true],
    ['needs', never.needs, true],
    ['prescribe', never.prescribe, true],
    ['surgery', never.surgery, true],
    ['diagnosis', never.diagnosis, true],
    ['drug', never.drug, true],
    ['imaging', imaging, !condition.test(text)],
    ['failed', failed, !isDespiteAdherence],
    ['despite', despite, !isDespiteAdherence],
  ];
  return found.flatMap(([rule, pattern, holds]) => {
    const words = holds ? pattern.exec(text)?.[0] : undefined;
    return words === undefined ? [] : [{ rule, words }];
  });
}
