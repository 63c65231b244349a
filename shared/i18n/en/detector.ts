// Sentences of the detector. They never say that a treatment failed, name no diagnosis and give no order.
export const DETECTOR_TEXT = {
  'detector.onDay': 'day {day}',
  'detector.band.may': 'may have',
  'detector.band.probably': 'has probably',
  'detector.band.veryProbably': 'has very probably',
  'detector.band.almostCertainly': 'has almost certainly',
  'detector.since': '{day} (between {from} and {to})',
  'detector.stalled': 'Progress {band} stalled since about {since}.',
  'detector.levelledOff': 'Progress {band} levelled off since about {since}.',
  'detector.swinging': 'Progress {band} levelled off since about {since}, with large swings between visits.',
  'detector.worse': 'The course {band} turned for the worse since about {since}.',
  'detector.improving': 'Progress goes on; the chance that it has levelled off is {percent} %.',
  'detector.recovered': 'What was aimed at {band} been reached ({percent} %).',
  'detector.ourGoal':
    'No goal was set for {measure}: our default of {goal} stands in, two important differences better than the first score as far as the scale goes. If more is aimed at, set a goal.',
  'detector.noScores': 'No scores yet: too early to judge. Record a first outcome measure.',
  'detector.noUsable':
    'None of the measures recorded can follow a course: too early to judge. Add one with a known measurement error.',
  'detector.oneDay': 'Scores of one day only: too early to judge.',
  'detector.tooEarly': '{visits|One visit|# visits} in {days|one day|# days}: too early to judge.',
  'detector.moreVisits':
    '{count|One more visit|# more visits} with {measure} will allow a first statement, from {day} on.',
  'detector.notBefore': 'A first statement is possible with a score of {measure} from {day} on.',
  'detector.expected':
    'Over the next four weeks we would expect {gain} on {measure} ({range}); an important difference is {mcid}.',
  'detector.chance':
    'The chance of a whole important difference in the next four weeks, if nothing changes, is {percent} %.',
  'detector.stream.refused':
    '{refused} of {lines|# line|# lines} could not be used; {refused|it is|each is} answered by its number and field, and the others as usual.',
  'detector.forecast': '{gain} ({range})',
  'detector.expectedToo': 'On {measure}, {gain} ({range}); an important difference is {mcid}.',
  'detector.range': 'between {low} and {high}',
  'detector.rangeSame': 'between {least} and {change}',
  'detector.rangeOne': 'hardly more or less',
  'detector.standings': 'Measure by measure: {parts}.',
  'detector.standing.early': '{measure} is too new to judge',
  'detector.standing.improving': '{measure} {band} kept improving',
  'detector.standing.carried':
    '{measure} has brought nothing in the last four weeks, while the measures together point up',
  'detector.standing.plateau': '{measure} {band} levelled off',
  'detector.standing.worsening': '{measure} {band} turned for the worse',
  'detector.standing.met': '{measure} {band} reached its goal, or nearly',
  'detector.prompt':
    'This notice comes when less than {limit} of an important difference is probably still to come in four weeks. Courses of recovery slow down by nature: this is a prompt to think again, not a judgement of anybody.',
  'detector.promptWorse': 'This notice is a prompt to think again, not a judgement of anybody.',
  'detector.amount': '{amount} {unit}',
  'detector.noPoints': 'no change',
  'detector.better': '{amount} better',
  'detector.worsePoints': '{amount} worse',
  'detector.familyLine':
    'The scores look most like {first} ({firstPercent} %); the next most likely course is {second} ({secondPercent} %).',
  'detector.familyOne': 'The scores look most like {first} ({firstPercent} %).',
  'detector.family.recovery': 'a recovery that slows down',
  'detector.family.steady-gain': 'a steady gain',
  'detector.family.no-change': 'no change from the start',
  'detector.family.gain-stopped': 'a gain that stopped',
  'detector.family.delayed-response': 'a late response',
  'detector.family.late-step': 'a late step',
  'detector.family.steady-loss': 'a steady loss',
  'detector.family.setback': 'a setback after recovery',
  'detector.family.late-loss': 'a loss after recovery',
  'detector.family.slow-start': 'a slow start, then a recovery',
  'detector.family.long-tail': 'a quick gain with a long tail',
  'detector.family.fading': 'a gain that fades away again',
  'detector.family.second-step': 'a second gain after a rest',
  'detector.outlier': 'The {measure} score of {day} does not fit the others and was given little weight.',
  'detector.flare':
    'The scores of {count|one visit|# visits}, taken after a flare-up, were given less weight.',
  'detector.gap': 'No scores for {days} days before {day}; the gap itself is not evidence of a stall.',
  'detector.course': 'Judged from {day} on, when "{title}" began: a new strategy starts a new course.',
  'detector.lifts': '{measure} at {score} or better at the next visit would lift this notice.',
  'detector.notLifted':
    'No single score of {measure} at the next visit would lift this notice; it takes several.',
  'detector.unknownMeasure': 'Scores of {measure} are not used: the measure is not in the library.',
  'detector.refused': 'The {measure} score of {day} lies outside its scale and is not used.',
  'detector.adherence.explainsNot':
    'Reported home exercise: {recent} % of the planned sessions in the last {days} days{compared}, so adherence does not explain it.',
  'detector.adherence.compared': ' ({before} % before, {since} % since)',
  'detector.adherence.partial':
    'Reported home exercise: {recent} % of the planned sessions in the last {days} days{compared}. What would make the other sessions possible? Look again on {day}.',
  'detector.adherence.low':
    'Reported home exercise: {recent} % of the planned sessions in the last {days} days{compared}. What gets in the way of the sessions? Look again on {day}.',
  'detector.adherence.unknown':
    'Home exercise is recorded on {recorded} of the last {days} days, which is not enough to say why. How many of the planned sessions were done in that time? Look again on {day}.',
  'detector.measure.fromTo': 'From {first} to {latest}, best {best}{goal}.',
  'detector.measure.one': 'One score so far, {latest}{goal}.',
  'detector.measure.aim': '; goal {goal} {reached}',
  'detector.measure.reached': 'reached',
  'detector.measure.near': 'not quite reached (within half an important difference)',
  'detector.measure.notReached': 'not reached',
  'detector.measure.beyond': 'Since the first score {change}: more than the measurement error (MDC {mdc}).',
  'detector.measure.within':
    'Since the first score {change}: not more than the measurement error (MDC {mdc}).',
  'detector.measure.plain': 'Since the first score {change}; the measurement error is not recorded.',
  'detector.measure.recently': 'In the last four weeks {change}; an important difference is {mcid}.',
  'detector.measure.recentlyPlain': 'In the last four weeks {change}.',
  'detector.measure.stayed': 'Between {low} and {high} in the last {count} scores{leftOut}.',
  'detector.measure.stayedAt': 'At {low} in the last {count} scores{leftOut}.',
  'detector.measure.leftOut': ' that fit the others',
  'detector.remark.no-error-known': 'Shown, but not used: no measurement error is known.',
  'detector.remark.no-importance-known': 'Shown, but not used: no important difference is known.',
  'detector.remark.important-beyond-scale':
    'Shown, but not used: its important difference is larger than the whole scale.',
  'detector.remark.mcid-from-mdc90':
    'No important difference is published; the detectable change (MDC90 {mcid}) stands in for it.',
  'detector.remark.goal-clamped': 'The goal lies beyond the scale; {goal} is used.',
  'detector.remark.too-coarse':
    'Too coarse to follow week by week: its error is larger than an important difference, so it hardly counts.',
  'detector.remark.other-side': 'Shown for comparison, but not used: the other side is the one in care.',
  'detector.remark.not-for-plateau': 'Shown, but not used: this measure is not made to follow a course.',
} as const;
