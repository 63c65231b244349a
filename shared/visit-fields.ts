// The fields of a visit in the order of the keys. The form on the screen and the paper sheet both read it, so that what
// was written at the bedside is typed from top to bottom without searching.

export const VISIT_FIELDS = [
  'painNow',
  'painWorst',
  'painBest',
  'sessionsDone',
  'sessionsPlanned',
  'afterLoad',
  'nextMorning',
  'interventions',
  'load',
  'minutesActive',
  'minutesPassive',
  'residualSymptoms',
  'findings',
  'note',
] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];
