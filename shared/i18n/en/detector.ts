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
  'detector.improving': 'Progress goes on; the chance that it has stalled is {percent} %.',
  'detector.recovered': 'The goals have probably been reached ({percent} %).',
  'detector.noScores': 'No scores yet: too early to judge. Record a first outcome measure.',
  'detector.noUsable':
    'None of the measures recorded can follow a course: too early to judge. Add one with a known measurement error.',
  'detector.oneDay': 'Scores of one day only: too early to judge.',
  'detector.tooEarly': '{visits|One visit|# visits} in {days|one day|# days}: too early to judge.',
  'detector.moreVisits':
    '{count|One more visit|# more visits} with {measure} will allow a first statement, from {day} on.',
  'detector.notBefore': 'A first statement is possible with a score of {measure} from {day} on.',
  'detector.expected':
    'Over the next four weeks we would expect {gain} on {measure} (between {low} and {high}); an important difference is {mcid}.',
  'detector.prompt':
    'Stalled means that less than {limit} of an important difference is still to come in four weeks. Courses of recovery slow down by nature: this is a prompt to think again, not a judgement of anybody.',
  'detector.points': '{count|1 point|# points}',
  'detector.noPoints': 'no change',
  'detector.better': '{points} better',
  'detector.worsePoints': '{points} worse',
  'detector.familyLine':
    'The scores look most like {first} ({firstPercent} %), then {second} ({secondPercent} %).',
  'detector.family.recovery': 'a recovery that slows down',
  'detector.family.steady-gain': 'a steady gain',
  'detector.family.no-change': 'no change from the start',
  'detector.family.gain-stopped': 'a gain that stopped',
  'detector.family.delayed-response': 'a late response',
  'detector.family.late-step': 'a late step',
  'detector.family.steady-loss': 'a steady loss',
  'detector.family.setback': 'a setback after recovery',
  'detector.family.late-loss': 'a loss after recovery',
  'detector.outlier': 'The {measure} score of {day} does not fit the others and was given little weight.',
  'detector.flare':
    '{count|The scores of # visit|The scores of # visits}, taken after a flare-up, were given less weight.',
  'detector.gap': 'No scores for {days} days before {day}; the gap itself is not evidence of a stall.',
  'detector.course': 'Judged from {day} on, when "{title}" began: a new strategy starts a new course.',
  'detector.lifts': '{measure} at {score} or better at the next visit would lift this notice.',
  'detector.notLifted':
    'No single score of {measure} at the next visit would lift this notice; it takes several.',
  'detector.unknownMeasure': 'Scores of {measure} are not used: the measure is not in the library.',
  'detector.refused': 'The {measure} score of {day} lies outside its scale and is not used.',
  'detector.adherence.explainsNot':
    'Reported home exercise: {recent} % of the planned sessions in the last four weeks{compared}, so adherence does not explain it.',
  'detector.adherence.compared': ' ({before} % before, {since} % since)',
  'detector.adherence.partial':
    'Reported home exercise: {recent} % of the planned sessions in the last four weeks{compared}. What would make the other sessions possible? Look again on {day}.',
  'detector.adherence.low':
    'Reported home exercise: {recent} % of the planned sessions in the last four weeks{compared}. What gets in the way of the sessions? Look again on {day}.',
  'detector.adherence.unknown':
    'Home exercise is recorded on {days} of the last 28 days, which is not enough to say why. How many of the planned sessions were done in the last four weeks? Look again on {day}.',
  'detector.measure.fromTo': 'From {first} to {latest}, best {best}; goal {goal} {reached}.',
  'detector.measure.one': 'One score so far, {latest}; goal {goal} {reached}.',
  'detector.measure.reached': 'reached',
  'detector.measure.near': 'within half an important difference',
  'detector.measure.notReached': 'not reached',
  'detector.measure.beyond': 'Since the first score {change}: more than the measurement error (MDC {mdc}).',
  'detector.measure.within':
    'Since the first score {change}: not more than the measurement error (MDC {mdc}).',
  'detector.measure.plain': 'Since the first score {change}; the measurement error is not recorded.',
  'detector.measure.recently': 'In the last four weeks {change}; an important difference is {mcid}.',
  'detector.measure.recentlyPlain': 'In the last four weeks {change}.',
  'detector.measure.stayed': 'Between {low} and {high} in the last {count} scores.',
  'detector.measure.stayedAt': 'At {low} in the last {count} scores.',
  'detector.remark.no-error-known': 'Shown, but not used: no measurement error is known.',
  'detector.remark.no-importance-known': 'Shown, but not used: no important difference is known.',
  'detector.remark.mcid-from-mdc90':
    'No important difference is published; the detectable change (MDC90 {mcid}) stands in for it.',
  'detector.remark.goal-clamped': 'The goal lies beyond the scale; {goal} is used.',
  'detector.remark.too-coarse':
    'Too coarse to follow week by week: its error is larger than an important difference, so it hardly counts.',
  'detector.remark.not-for-plateau': 'Shown, but not used: this measure is not made to follow a course.',
} as const;
