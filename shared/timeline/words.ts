// Records of an episode in a title and a line of detail. Used for what stands in the record and for what stood before.
import { findingWords } from '../clinical/findings.ts';
import { formatDay } from '../dates.ts';
import type { CareStep } from '../domain/care-step.ts';
import type { Finding } from '../domain/finding.ts';
import type { Observation, ResidualSymptom } from '../domain/observation.ts';
import type { Phase, PlanOfCare } from '../domain/plan.ts';
import type { Adherence, Exercise, Program } from '../domain/program.ts';
import type { Flare, Visit } from '../domain/visit.ts';
import { t } from '../i18n/en.ts';
import { capitalised } from '../i18n/format.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { isAwaited, stepName } from '../waiting.ts';

export interface Words {
  readonly title: string;
  readonly detail: string;
}

/** Parts that say something, with a dot between. */
export function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}

export function visitWords(visit: Visit): Words {
  const pain = [
    visit.painNow === null ? '' : t('timeline.painNow', { pain: visit.painNow }),
    visit.painWorst === null ? '' : t('timeline.painWorst', { pain: visit.painWorst }),
    visit.painBest === null ? '' : t('timeline.painBest', { pain: visit.painBest }),
  ].filter(part => part !== '');
  return {
    title: t('timeline.visit', { setting: t(`setting.${visit.setting}`) }),
    detail: joined(
      pain.join(', '),
      visit.afterLoad === null ? '' : t('timeline.afterLoad', { answer: t(`afterLoad.${visit.afterLoad}`) }),
      visit.interventions.map(({ name }) => name).join(', '),
      visit.load === null ? '' : t('timeline.effort', { effort: visit.load }),
      visit.response,
      visit.note,
      visit.signedAt === null ? t('timeline.unsigned') : '',
    ),
  };
}

export function scoreWords(
  observation: Observation,
  before: Observation | undefined,
  measureOf: MeasureOf,
): Words {
  const measure = measureOf(observation.measureId)?.abbreviation ?? observation.measureId;
  return {
    title: t('timeline.score', { measure, score: observation.score, unit: observation.unit }).trim(),
    detail: joined(
      before === undefined
        ? ''
        : t('timeline.scoreBefore', { score: before.score, day: formatDay(before.date) }),
      observation.note,
    ),
  };
}

export function adherenceWords(entry: Adherence): Words {
  const { sessionsDone: done, sessionsPlanned: planned, daysRecorded: days } = entry;
  return {
    title: t('timeline.adherence', { done, planned }),
    detail: joined(
      t('timeline.days', { from: formatDay(entry.from), to: formatDay(entry.to) }),
      t('timeline.daysTold', { days }),
      t(`adherenceSource.${entry.source}`),
    ),
  };
}

export function flareWords(flare: Flare, load: string): Words {
  return {
    title: flare.rise === null ? t('timeline.flare') : t('timeline.flareRise', { rise: flare.rise }),
    detail: joined(
      flare.durationHours === null ? '' : t('timeline.flareHours', { hours: flare.durationHours }),
      load,
      flare.note,
    ),
  };
}

export function residualWords(entry: ResidualSymptom): Words {
  return {
    title: t('timeline.residual', {
      what: [entry.movement, entry.activity].filter(part => part !== '').join(', '),
      severity: entry.severity,
    }),
    detail: joined(
      t(`timeOfDay.${entry.timeOfDay}`),
      entry.despiteAdherence === true ? t('timeline.despite') : '',
      entry.behaviour,
    ),
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
    detail: joined(
      t(`phase.${kind}`),
      windowDays === null ? '' : t('timeline.window', { days: windowDays }),
      kind === 'conservative' ? '' : t('timeline.newBaseline'),
    ),
  };
}

export function planLine(plan: PlanOfCare): Words {
  return {
    title: t('timeline.plan'),
    detail: joined(
      plan.visitsPerWeek === null ? '' : t('plan.perWeek', { count: plan.visitsPerWeek }),
      plan.plannedVisits === null ? '' : t('plan.visits', { count: plan.plannedVisits }),
      plan.endsOn === null ? '' : t('plan.until', { day: formatDay(plan.endsOn) }),
      plan.certifiedUntil === null ? '' : t('plan.certifiedUntil', { day: formatDay(plan.certifiedUntil) }),
      plan.precautions === '' ? '' : t('plan.precautionsLine', { text: plan.precautions }),
      plan.interventions,
    ),
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
  return [name, dose, sessionsPerWeek === null ? '' : t('program.perWeek', { count: sessionsPerWeek })]
    .filter(part => part !== '')
    .join(', ');
}

/** A step of the care ladder: `Imaging: MRI`, region and what it waits for. */
export function careStepWords(step: CareStep): Words {
  const kind = capitalised(t(`replyKind.${step.kind}`));
  return {
    title:
      step.variety === null ? kind : t('careStep.title', { kind, variety: t(`variety.${step.variety}`) }),
    detail: joined(
      step.change === null ? '' : t(`careStep.${step.change}`),
      step.detail,
      isAwaited(step) ? t('careStep.awaited') : '',
    ),
  };
}

export function resultWords(step: CareStep): Words {
  return {
    title: t('careStep.result', { what: stepName(step) }),
    detail: joined(step.resultText, step.resultEffect),
  };
}
