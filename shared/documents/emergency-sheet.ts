// What goes with a patient on the way to emergency care, as pure data: who, what was found when, whom to call. Half a
// page; findings only, never a diagnosis, nothing of the course of treatment.
import { openRedFlags } from '../clinical/safety.ts';
import type { Urgency } from '../clinical/urgency.ts';
import { clockTime } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Language } from '../domain/language.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import { fullName } from '../domain/patient.ts';
import { wordsOf } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { findingIn, suspicionIn } from './finding-words.ts';

export interface EmergencySheetData {
  readonly language: Language;
  readonly writtenOn: string;
  readonly patient: {
    readonly name: string;
    readonly birthDate: string | null;
    readonly birthYear: number | null;
    readonly identifier: string;
    readonly phone: string;
    readonly address: string;
  };
  readonly problem: string;
  readonly flags: readonly {
    readonly asks: string;
    readonly words: string;
    readonly suspicion: string;
    readonly urgency: Urgency;
    readonly note: string;
    readonly date: string;
    /** `14:05` of the therapist's day. */
    readonly time: string;
  }[];
  readonly from: Letterhead;
  readonly referrer: { readonly name: string; readonly phone: string } | null;
}

/**
 * In the language of who referred, as the letter that follows it.
 * @param offsetMinutes how far the therapist's clock is ahead of UTC
 */
export function emergencySheetOf(
  record: EpisodeRecord,
  from: Letterhead,
  writtenOn: string,
  offsetMinutes: number,
): EmergencySheetData {
  const language = record.referrer?.language ?? 'en';
  const words = wordsOf(language);
  const { patient, episode, referrer } = record;
  const { birthDate, birthYear, identifier, phone, address } = patient;
  return {
    language,
    writtenOn,
    patient: { name: fullName(patient), birthDate, birthYear, identifier, phone, address },
    problem: joined([episode.title, episode.workingDiagnosis], '; '),
    flags: openRedFlags(record).map(({ finding, flag }) => ({
      asks: flag.asks,
      words: findingIn(words, finding.code),
      suspicion: suspicionIn(words, finding.code),
      urgency: flag.urgency,
      note: finding.note,
      date: finding.date,
      time: clockTime(finding.createdAt, offsetMinutes),
    })),
    from,
    referrer: referrer && { name: referrer.name, phone: referrer.phone },
  };
}
