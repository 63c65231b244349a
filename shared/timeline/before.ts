// What stood before a record was changed or taken out, in the words of that kind of record.
import { formatDay } from '../dates.ts';
import type { Amendment } from '../domain/amendment.ts';
import { Attachment } from '../domain/attachment.ts';
import { CareStep } from '../domain/care-step.ts';
import { Finding } from '../domain/finding.ts';
import { Observation, ResidualSymptom } from '../domain/observation.ts';
import { Phase, PlanOfCare } from '../domain/plan.ts';
import { Adherence, Program } from '../domain/program.ts';
import { Reply } from '../domain/request.ts';
import { Flare, Visit } from '../domain/visit.ts';
import { t } from '../i18n/en.ts';
import { dotted } from '../joined.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { z } from '../schema.ts';
import type { Opening, TimelineEntry } from './entry.ts';
import {
  adherenceWords,
  careStepWords,
  findingLine,
  flareWords,
  phaseWords,
  planLine,
  programWords,
  replyKindsWords,
  residualWords,
  scoreWords,
  visitWords,
  type Words,
} from './words.ts';

export function changeEntry(amendment: Amendment, measureOf: MeasureOf): TimelineEntry {
  const { id, entity, kind, reason } = amendment;
  const before = beforeWords(amendment, measureOf);
  return {
    id,
    kind: 'change',
    date: amendment.amendedOn,
    writtenAt: amendment.createdAt,
    title: t(`timeline.${kind}`, { what: t(`entry.kind.${entity}`) }),
    detail: dotted([
      t('timeline.reason', { reason }),
      before === null
        ? ''
        : t('timeline.before', { words: dotted([before.day, before.title, before.detail]) }),
    ]),
    opens: openingOf(amendment),
  };
}

/** What was taken out is nowhere else to be seen. */
function openingOf({ kind, entity, recordId, before }: Amendment): Opening {
  if (kind === 'removed') return null;
  if (entity === 'reply') return { kind: 'request', requestId: String(before['requestId']) };
  if (entity === 'visit') return { kind: 'visit', visitId: recordId };
  return entity === 'program'
    ? { kind: 'program', programId: recordId }
    : { kind: 'entry', entity, recordId };
}

type Before = Words & { readonly day: string };

/** Null for a record of a shape this version does not know. */
function beforeWords({ entity, before }: Amendment, measureOf: MeasureOf): Before | null {
  const known = <T>(schema: z.ZodType<T>, describe: (record: T) => Before): Before | null => {
    const parsed = schema.safeParse(before);
    return parsed.success ? describe(parsed.data) : null;
  };
  const on = (day: string, words: Words): Before => ({ ...words, day: formatDay(day) });
  switch (entity) {
    case 'visit':
      return known(Visit, visit => on(visit.date, visitWords(visit)));
    case 'observation':
      return known(Observation, score => on(score.date, scoreWords(score, undefined, measureOf)));
    case 'adherence':
      return known(Adherence, entry => ({ ...adherenceWords(entry), day: '' }));
    case 'flare':
      return known(Flare, flare => on(flare.date, flareWords(flare, '')));
    case 'finding':
      return known(Finding, finding => on(finding.date, findingLine(finding)));
    case 'residual-symptom':
      return known(ResidualSymptom, entry => on(entry.date, residualWords(entry)));
    case 'phase':
      return known(Phase, phase => on(phase.startsOn, phaseWords(phase)));
    case 'plan':
      return known(PlanOfCare, plan => on(plan.startsOn, planLine(plan)));
    case 'program':
      return known(Program, program => on(program.startsOn, programWords(program)));
    case 'reply':
      return known(ReplyWhole, reply => on(reply.receivedOn, replyWords(reply)));
  }
}

/** A reply as it is kept with an amendment. */
export const ReplyWhole = z.strictObject({
  ...Reply.shape,
  careSteps: z.array(CareStep),
  attachments: z.array(Attachment),
  /** What began with it; amendments of before do not tell. */
  phases: z.array(Phase).default([]),
});

function replyWords({ kinds, note, careSteps, attachments, phases }: z.infer<typeof ReplyWhole>): Words {
  return {
    title: replyKindsWords(kinds),
    detail: dotted([
      ...careSteps.map(step => dotted([...Object.values(careStepWords(step)), step.resultText])),
      note,
      attachments.map(({ fileName }) => fileName).join(', '),
      ...phases.map(phase => phaseWords(phase).title),
    ]),
  };
}
