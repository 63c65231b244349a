// Everything that happened in an episode as one list, the newest first. Pure; the screen filters and opens it.
import { dayNumber, dayOfInstant, formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Phase } from '../domain/plan.ts';
import type { Adherence } from '../domain/program.ts';
import type { Flare } from '../domain/visit.ts';
import { t } from '../i18n/en.ts';
import { dotted } from '../joined.ts';
import { loadBefore } from '../load-before.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { allSeries } from '../measures/series.ts';
import { changeEntry } from './before.ts';
import type { Opening, TimelineEntry, TimelineKind } from './entry.ts';
import { goalEntries } from './goals.ts';
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
  resultWords,
  scoreWords,
  visitWords,
  type Words,
} from './words.ts';

/** All entries, the newest day first; on one day what was written last stands first. */
export function timelineOf(record: EpisodeRecord, measureOf: MeasureOf): TimelineEntry[] {
  const entries = [
    ...milestones(record),
    ...record.visits.map(visit =>
      entryOf('visit', visit, visit.date, visitWords(visit), { kind: 'visit', visitId: visit.id }),
    ),
    ...record.appointments
      .filter(({ status }) => status === 'missed')
      .map(missed =>
        entryOf('visit', missed, missed.date, { title: t('timeline.missed'), detail: missed.note }, null),
      ),
    ...scores(record, measureOf),
    ...goalEntries(record, measureOf),
    ...adherence(record.adherence),
    ...record.flares.map(flare =>
      entryOf(
        'flare',
        flare,
        flare.date,
        flareWords(flare, loadLine(record, flare)),
        removable('flare', flare),
      ),
    ),
    ...record.residualSymptoms.map(entry =>
      entryOf('residual', entry, entry.date, residualWords(entry), removable('residual-symptom', entry)),
    ),
    ...findings(record),
    ...record.phases.map(phase =>
      entryOf('phase', phase, phase.startsOn, phaseOfReply(phase, record), removable('phase', phase)),
    ),
    ...record.plans.map(plan =>
      entryOf('plan', plan, plan.startsOn, planLine(plan), removable('plan', plan)),
    ),
    ...record.programs.map(program =>
      entryOf('program', program, program.startsOn, programWords(program), {
        kind: 'program',
        programId: program.id,
      }),
    ),
    ...requests(record),
    ...careSteps(record),
    ...record.amendments.map(amendment => changeEntry(amendment, measureOf)),
  ];
  return entries.sort((a, b) => (a.date === b.date ? b.writtenAt - a.writtenAt : a.date < b.date ? 1 : -1));
}

interface Written {
  readonly id: string;
  readonly createdAt: number;
}

function entryOf(
  kind: TimelineKind,
  { id, createdAt }: Written,
  date: string,
  words: Words,
  opens: Opening,
): TimelineEntry {
  return { id, kind, date, writtenAt: createdAt, ...words, opens };
}

function removable(
  entity: Extract<Opening, { kind: 'entry' }>['entity'],
  { id }: { readonly id: string },
): Opening {
  return { kind: 'entry', entity, recordId: id };
}

/** Days of the episode itself. Only its start is always known. */
function milestones({ episode }: EpisodeRecord): TimelineEntry[] {
  const days = [
    ['start', episode.startDate],
    ['onset', episode.onsetDate],
    ['surgery', episode.surgeryDate],
    ['referral', episode.referralDate],
    ['end', episode.endDate],
  ] as const;
  return days.flatMap(([what, date]) =>
    date === null
      ? []
      : [
          {
            id: `${what}-${episode.id}`,
            kind: 'milestone' as const,
            date,
            // Above or below all else of its day: care begins before the first visit and ends after the last.
            writtenAt: what === 'end' ? Number.MAX_SAFE_INTEGER : -1,
            title: t(`timeline.milestone.${what}`),
            detail: '',
            opens: null,
          },
        ],
  );
}

/** Each score with the one before it of the same trend. */
function scores({ observations }: EpisodeRecord, measureOf: MeasureOf): TimelineEntry[] {
  const measureIds = [...new Set(observations.map(({ measureId }) => measureId))];
  const trends = measureIds.flatMap(measureId => allSeries(observations, measureId));
  return trends.flatMap(trend =>
    trend.map((score, index) =>
      entryOf('score', score, score.date, scoreWords(score, trend[index - 1], measureOf), {
        kind: 'entry',
        entity: 'observation',
        recordId: score.id,
      }),
    ),
  );
}

/** Days marked in the calendar come as one line a week, Monday to Sunday; other entries as they are. */
function adherence(entries: readonly Adherence[]): TimelineEntry[] {
  const weeks = new Map<number, Adherence[]>();
  const periods: TimelineEntry[] = [];
  for (const entry of entries) {
    if (entry.from === entry.to) {
      // 1 January 1970 was a Thursday: three days after a Monday.
      const week = Math.floor((dayNumber(entry.from) + 3) / 7);
      weeks.set(week, [...(weeks.get(week) ?? []), entry]);
    } else {
      periods.push(
        entryOf('adherence', entry, entry.to, adherenceWords(entry), removable('adherence', entry)),
      );
    }
  }
  return [...periods, ...[...weeks.values()].flatMap(weekEntry)];
}

function weekEntry(days: readonly Adherence[]): TimelineEntry[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const sum = (of: (day: Adherence) => number) => days.reduce((total, day) => total + of(day), 0);
  const week: Adherence = {
    ...last,
    from: first.from,
    sessionsDone: sum(day => day.sessionsDone),
    sessionsPlanned: sum(day => day.sessionsPlanned),
    daysRecorded: days.length,
  };
  return [entryOf('adherence', week, week.to, adherenceWords(week), { kind: 'calendar', date: week.to })];
}

/** What a flare came after: the visit it is linked to, or what the record has before it. */
export function loadLine(
  record: Pick<EpisodeRecord, 'visits' | 'adherence'>,
  flare: Pick<Flare, 'date' | 'visitId'>,
): string {
  const linked = record.visits.find(({ id }) => id === flare.visitId);
  const load = linked
    ? ({ kind: 'visit', date: linked.date, visit: linked } as const)
    : loadBefore(record, flare.date);
  if (load === null) return '';
  const day = formatDay(load.date);
  if (load.kind === 'program') return t('timeline.afterProgram', { day });
  return load.visit.load === null
    ? t('timeline.afterVisit', { day })
    : t('timeline.afterVisitEffort', { day, effort: load.visit.load });
}

/** What was found each on its own; what was asked of a day and not found, in one line. */
function findings(record: EpisodeRecord): TimelineEntry[] {
  const found = record.findings.filter(({ answer }) => answer === 'yes');
  const others = record.findings.filter(({ answer }) => answer !== 'yes');
  const days = [...new Set(others.map(({ date }) => date))];
  return [
    ...found.map(finding =>
      entryOf('finding', finding, finding.date, findingLine(finding), removable('finding', finding)),
    ),
    ...days.flatMap(date => screened(others.filter(finding => finding.date === date))),
  ];
}

function screened(findings: EpisodeRecord['findings']): TimelineEntry[] {
  const [first] = findings;
  if (!first) return [];
  if (findings.length === 1) {
    return [entryOf('finding', first, first.date, findingLine(first), removable('finding', first))];
  }
  const words = {
    title: t('timeline.screened', { count: findings.length }),
    detail: findings.map(finding => findingLine(finding).title).join('; '),
  };
  return [entryOf('finding', first, first.date, words, null)];
}

/** With the reply it began with, where one did. */
function phaseOfReply(phase: Phase, { replies }: EpisodeRecord): Words {
  const { title, detail } = phaseWords(phase);
  const reply = replies.find(({ id }) => id === phase.replyId);
  const origin = reply ? t('timeline.phaseOfReply', { day: formatDay(reply.receivedOn) }) : '';
  return { title, detail: dotted([detail, origin]) };
}

/** Each step a reply named on its own day, and its result on the day it came. */
function careSteps({ careSteps: steps, replies }: EpisodeRecord): TimelineEntry[] {
  return steps.flatMap(step => {
    const reply = replies.find(({ id }) => id === step.replyId);
    if (!reply) return [];
    const opens: Opening = { kind: 'request', requestId: reply.requestId };
    const result = { id: `result-${step.id}`, createdAt: step.createdAt + 1 };
    return [
      entryOf('request', step, step.day ?? reply.receivedOn, careStepWords(step), opens),
      ...(step.resultOn === null
        ? []
        : [entryOf('request', result, step.resultOn, resultWords(step), opens)]),
    ];
  });
}

function requests({ requests: sent, replies }: EpisodeRecord): TimelineEntry[] {
  return [
    ...sent.flatMap(request => {
      const opens: Opening = { kind: 'request', requestId: request.id };
      const { id, code, createdAt } = request;
      const line = (step: 'draft' | 'signed' | 'sent', date: string, writtenAt: number): TimelineEntry => ({
        id: `${step}-${id}`,
        kind: 'request',
        date,
        writtenAt,
        title: t(`timeline.request.${step}`, { code }),
        detail: step === 'sent' && request.channel !== null ? t(`channel.${request.channel}`) : '',
        opens,
      });
      return [
        line('draft', request.createdOn, createdAt),
        ...(request.signedAt === null
          ? []
          : [line('signed', dayOfInstant(request.signedAt), request.signedAt)]),
        ...(request.sentOn === null ? [] : [line('sent', request.sentOn, createdAt + 1)]),
      ];
    }),
    ...replies.map(reply => {
      const code = sent.find(({ id }) => id === reply.requestId)?.code ?? '';
      const words = {
        title: t('timeline.reply', { code }),
        detail: dotted([replyKindsWords(reply.kinds), reply.note]),
      };
      return entryOf('request', reply, reply.receivedOn, words, {
        kind: 'request',
        requestId: reply.requestId,
      });
    }),
  ];
}
