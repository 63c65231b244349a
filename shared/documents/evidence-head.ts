// What stands at the head of a paper for the therapist's own files: whom it is about, who made it, and when.
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import { joined } from '../joined.ts';
import { personOnPaper } from './person.ts';

export interface EvidenceHead {
  readonly writtenOn: string;
  readonly appVersion: string;
  readonly patient: ReturnType<typeof personOnPaper>;
  readonly problem: string;
  readonly from: string;
}

export interface EvidenceHeadSource {
  readonly record: EpisodeRecord;
  readonly letterhead: Letterhead;
  readonly writtenOn: string;
  readonly appVersion: string;
}

export function evidenceHead(source: EvidenceHeadSource): EvidenceHead {
  const { record, letterhead, writtenOn, appVersion } = source;
  const { title, workingDiagnosis, diagnosis } = record.episode;
  return {
    writtenOn,
    appVersion,
    patient: personOnPaper(record.patient),
    // An episode is often named by its diagnosis: once is enough.
    problem: joined([...new Set([title, workingDiagnosis === '' ? diagnosis : workingDiagnosis])]),
    from: joined([letterhead.therapistName, letterhead.credential, letterhead.practice]),
  };
}
