// Whether a request for re-evaluation is due, and what is missing. Said to the therapist, never printed on a signed letter.
export const ELIGIBLE_TEXT = {
  'eligible.title': 'Is a letter due?',
  'eligible.due': 'The record supports a letter.',
  'eligible.notYet': 'Before a letter, the record still misses:',
  'eligible.decide': 'You decide; this list is a reminder.',
  'eligible.redFlag': 'A red flag is open: safety comes before everything else.',
  'eligible.worse':
    'The leading measure is worse than at the start by more than its error, and a second score says so too.',
  'eligible.noChange':
    'Week {week}: no important change on two measures, the plan was changed, and the home program was done.',
  'eligible.pattern':
    'Week {week}: no important change on two measures, the plan was changed, and the findings support a pattern of their own.',
  'eligible.weeks': 'Time: this is week {week}; the setting for this condition is week {gate}.',
  'eligible.threshold':
    'A leading measure with two scores or more, short of its goal and of an important change.',
  'eligible.corroborated': 'A second measure, or a rating of change, that says the same.',
  'eligible.plan': 'One documented change of plan.',
  'eligible.adherence':
    'Good adherence over the last {days} days, or findings that support a pattern. Ask about the home program first.',
  'eligible.name.weeks': 'time',
  'eligible.name.threshold': 'a leading measure with no important change',
  'eligible.name.corroborated': 'a second measure',
  'eligible.name.plan': 'a change of plan',
  'eligible.name.waiting': 'what is waited for',
  'eligible.name.adherence': 'adherence',
  'eligible.short': 'Before a letter: {list}.',
} as const;
