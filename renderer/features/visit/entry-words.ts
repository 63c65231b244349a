// Entries of an episode in one line each, for lists to choose from and for the question before one is taken out.
import { findingWords } from '../../../shared/clinical/findings.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { AmendedEntity } from '../../../shared/domain/amendment.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ENGLISH, unitIn } from '../../../shared/i18n/words.ts';
import { dotted, joined } from '../../../shared/joined.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { programWords, replyKindsWords } from '../../../shared/timeline/words.ts';
import { visitLine } from './visit-words.ts';

export interface Entry {
  readonly entity: AmendedEntity;
  readonly recordId: string;
  readonly date: string;
  readonly line: string;
}

/** All that can be taken out, the newest first. Signed visits stay: they are amended. */
export function removableEntries(record: EpisodeRecord): Entry[] {
  const measureOf = measureLookup(record.customMeasures);
  const entries = [
    ...record.visits
      .filter(({ signedAt }) => signedAt === null)
      .map(entry => entryOf('visit', entry, entry.date, visitLine(entry))),
    ...record.observations.map(entry =>
      entryOf(
        'observation',
        entry,
        entry.date,
        t('entry.score', {
          measure: measureOf(entry.measureId)?.abbreviation ?? entry.measureId,
          score: entry.score,
          unit: unitIn(ENGLISH, entry.unit, entry.score),
        }),
      ),
    ),
    ...record.adherence.map(entry =>
      entryOf(
        'adherence',
        entry,
        entry.to,
        t('entry.sessions', {
          done: entry.sessionsDone,
          planned: entry.sessionsPlanned,
          from: formatDay(entry.from),
          to: formatDay(entry.to),
        }),
      ),
    ),
    ...record.flares.map(entry => entryOf('flare', entry, entry.date, entry.note)),
    ...record.findings.map(entry =>
      entryOf(
        'finding',
        entry,
        entry.date,
        t('entry.finding', { words: findingWords(entry.code), answer: t(`entry.answer.${entry.answer}`) }),
      ),
    ),
    ...record.residualSymptoms.map(entry =>
      entryOf(
        'residual-symptom',
        entry,
        entry.date,
        t('entry.residual', {
          what: joined([entry.movement, entry.activity]),
          time: t(`timeOfDay.${entry.timeOfDay}`),
          severity: entry.severity,
        }),
      ),
    ),
    ...record.phases.map(entry => entryOf('phase', entry, entry.startsOn, entry.title)),
    ...record.plans.map(entry => entryOf('plan', entry, entry.startsOn, entry.interventions.slice(0, 60))),
    ...record.programs.map(entry => {
      const { title, detail } = programWords(entry);
      return entryOf('program', entry, entry.startsOn, [title, detail].join(': ').slice(0, 120));
    }),
    ...record.replies.map(entry => entryOf('reply', entry, entry.receivedOn, replyKindsWords(entry.kinds))),
  ];
  return entries.sort((a, b) => (a.date < b.date ? 1 : -1));
}

function entryOf(entity: AmendedEntity, { id }: { readonly id: string }, date: string, words: string): Entry {
  const kind = t(`entry.kind.${entity}`);
  const parts = entity === 'visit' ? [kind, words] : [kind, formatDay(date), words];
  return { entity, recordId: id, date, line: dotted(parts) };
}

/** One entry in words; empty when it is not there (any more), or is a signed visit. */
export function entryLine(record: EpisodeRecord, entity: AmendedEntity, recordId: string): string {
  return (
    removableEntries(record).find(entry => entry.entity === entity && entry.recordId === recordId)?.line ?? ''
  );
}

/** How many entries name a visit and will lose that link with it. */
export function linksTo(record: EpisodeRecord, visitId: string): number {
  const lists = [record.observations, record.flares, record.residualSymptoms];
  return lists.reduce((sum, list) => sum + list.filter(entry => entry.visitId === visitId).length, 0);
}
