// Records of an episode in a title and a line of detail. Used for what stands in the record and for what stood before.

import { findingWords } from '../clinical/findings.ts';
import { beginsCourse } from '../course-start.ts';
import { formatDay } from '../dates.ts';
import type { CareStep } from '../domain/care-step.ts';
import type { Finding } from '../domain/finding.ts';
import type { Observation, ResidualSymptom } from '../domain/observation.ts';
import type { Phase, PlanOfCare } from '../domain/plan.ts';
import type { Adherence, Exercise, Program } from '../domain/program.ts';
import type { Reply } from '../domain/request.ts';
import type { Flare, Visit } from '../domain/visit.ts';
import { t } from '../i18n/en.ts';
import { capitalised } from '../i18n/format.ts';
import { ENGLISH, unitIn } from '../i18n/words.ts';
import { dotted, joined } from '../joined.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { isAwaited, stepName } from '../waiting.ts';

export interface Words {
  readonly title: string;
  readonly detail: string;
}

export function visitWords(visit: Visit): Words {
  const pain = [
    visit.painNow === null ? '' : t('timeline.painNow', { pain: visit.painNow }),
    visit.painWorst === null ? '' : t('timeline.painWorst', { pain: visit.painWorst }),
    visit.painBest === null ? '' : t('timeline.painBest', { pain: visit.painBest }),
  ].filter(part => part !== '');
  return {
    title: t('timeline.visit', { setting: t(`setting.${visit.setting}`) }),
    detail: dotted([
      pain.join(', '),
      visit.afterLoad === null ? '' : t('timeline.afterLoad', { answer: t(`afterLoad.${visit.afterLoad}`) }),
      visit.interventions.map(({ name }) => name).join(', '),
      visit.load === null ? '' : t('timeline.effort', { effort: visit.load }),
      visit.response,
      visit.note,
      visit.signedAt === null ? t('timeline.unsigned') : '',
    ]),
  };
}

export function scoreWords(
  observation: Observation,
  before: Observation | undefined,
  measureOf: MeasureOf,
): Words {
  const measure = measureOf(observation.measureId)?.abbreviation ?? observation.measureId;
  return {
    title: t('timeline.score', {
      measure,
      score: observation.score,
      unit: unitIn(ENGLISH, observation.unit, observation.score),
    }).trim(),
    detail: dotted([
      before === undefined
        ? ''
        : t('timeline.scoreBefore', { score: before.score, day: formatDay(before.date) }),
      observation.note,
    ]),
  };
}

export function adherenceWords(entry: Adherence): Words {
  const { sessionsDone: done, sessionsPlanned: planned, daysRecorded: days } = entry;
  return {
    title: t('timeline.adherence', { done, planned }),
    detail: dotted([
      t('timeline.days', { from: formatDay(entry.from), to: formatDay(entry.to) }),
      t('timeline.daysTold', { days }),
      t(`adherenceSource.${entry.source}`),
    ]),
  };
}

export function flareWords(flare: Flare, load: string): Words {
  return {
    title: flare.rise === null ? t('timeline.flare') : t('timeline.flareRise', { rise: flare.rise }),
    detail: dotted([
      flare.durationHours === null ? '' : t('timeline.flareHours', { hours: flare.durationHours }),
      load,
      flare.note,
    ]),
  };
}

export function residualWords(entry: ResidualSymptom): Words {
  return {
    title: t('timeline.residual', {
      what: joined([entry.movement, entry.activity]),
      severity: entry.severity,
    }),
    detail: dotted([
      t(`timeOfDay.${entry.timeOfDay}`),
      entry.despiteAdherence === true ? t('timeline.despite') : '',
      entry.behaviour,
    ]),
  };
}

export function findingLine({ code, answer, note }: Pick<Finding, 'code' | 'answer' | 'note'>): Words {
  return {
    title: t('timeline.finding', { words: findingWords(code), answer: t(`entry.answer.${answer}`) }),
    detail: note,
  };
}

export function phaseWords({ title, kind, windowDays }: Phase): Words {
  return {
    title: t('timeline.phase', { title }),
    detail: dotted([
      t(`phase.${kind}`),
      windowDays === null ? '' : t('timeline.window', { days: windowDays }),
      beginsCourse({ kind }) ? t('timeline.newBaseline') : '',
    ]),
  };
}

export function planLine(plan: PlanOfCare): Words {
  return {
    title: t('timeline.plan'),
    detail: dotted([
      plan.visitsPerWeek === null ? '' : t('plan.perWeek', { count: plan.visitsPerWeek }),
      plan.plannedVisits === null ? '' : t('plan.visits', { count: plan.plannedVisits }),
      plan.endsOn === null ? '' : t('plan.until', { day: formatDay(plan.endsOn) }),
      plan.certifiedUntil === null ? '' : t('plan.certifiedUntil', { day: formatDay(plan.certifiedUntil) }),
      plan.precautions === '' ? '' : t('plan.precautionsLine', { text: plan.precautions }),
      plan.interventions,
    ]),
  };
}

export function programWords({ version, exercises }: Program): Words {
  return {
    title: t('timeline.program', { version }),
    detail: exercises.length === 0 ? t('program.empty') : exercises.map(exerciseLine).join('; '),
  };
}

/** `Bridge, 3 x 10, 7 a week` */
export function exerciseLine({ name, dose, sessionsPerWeek }: Exercise): string {
  return joined([
    name,
    dose,
    sessionsPerWeek === null ? '' : t('program.perWeek', { count: sessionsPerWeek }),
  ]);
}

/** What came back: `imaging, continue` */
export function replyKindsWords(kinds: Reply['kinds']): string {
  return joined(kinds.map(kind => t(`replyKind.${kind}`)));
}

/** `2 Jun 2026: imaging, continue` */
export function replyLine({ receivedOn, kinds }: Pick<Reply, 'receivedOn' | 'kinds'>): string {
  return t('reply.line', { day: formatDay(receivedOn), kinds: replyKindsWords(kinds) });
}

/** A step of the care ladder: `Imaging: MRI`, region and what it waits for. */
export function careStepWords(step: CareStep): Words {
  const kind = capitalised(t(`replyKind.${step.kind}`));
  return {
    title:
      step.variety === null ? kind : t('careStep.title', { kind, variety: t(`variety.${step.variety}`) }),
    detail: dotted([
      step.change === null ? '' : t(`careStep.${step.change}`),
      step.detail,
      isAwaited(step) ? t('careStep.awaited') : '',
    ]),
  };
}

export function resultWords(step: CareStep): Words {
  return {
    title: t('careStep.result', { what: stepName(step) }),
    detail: dotted([step.resultText, step.resultEffect]),
  };
}
