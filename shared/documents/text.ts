// The sentences of letters, in the recipient's language (English so far). Words follow the clinical rules: findings and
// questions, never an order, never a diagnosis, no drug names, nothing that says a treatment did not work for the patient.
import { formatMessage, type MessageParams } from '../i18n/format.ts';
import { LABELS } from './labels.ts';

const MESSAGES = {
  ...LABELS,
  title: 'Request for medical re-evaluation',
  titleSafety: 'Urgent: request for medical assessment',
  'urgency.routine': 'Routine',
  'urgency.soon': 'Soon (within 2 weeks)',
  'urgency.urgent': 'Urgent (within 48 hours)',
  'urgency.same-day': 'Same day',
  'urgency.emergency': 'Emergency: now',

  'conclusion.emergency':
    'Safety first: {finding} ({day}). This needs emergency assessment now. This letter goes with a telephone call and the emergency path; it does not replace them.',
  'conclusion.sameDay': 'Safety first: {finding} ({day}). I ask for your assessment today.',
  'conclusion.redFlag':
    '{count|A finding that may need|# findings that may need} earlier attention {count|is|are} on record{first}: {finding} ({day}).',
  'conclusion.redFlagFirst': ', first of all',
  'conclusion.background': 'The course of outcome measures is given as background only.',
  'conclusion.now': 'In week {week} of care ({visits|# visit|# visits})',
  'conclusion.then': 'As of the last score on {day}, in week {week} of care ({visits|# visit|# visits})',
  'conclusion.stalled': '{when}, progress {confidence} stalled {since}.',
  'conclusion.levelledOff': '{when}, progress {confidence} levelled off {since}.',
  'conclusion.swinging':
    '{when}, progress {confidence} levelled off {since}, with large swings between visits.',
  'conclusion.worse': '{when}, the course {confidence} turned for the worse {since}.',
  'conclusion.improving': '{when}, the scores show progress; no stall is on record.',
  'conclusion.recovered': '{when}, the goals set are about reached.',
  'conclusion.insufficient': '{when}, there are too few scores to judge the course.',
  'since.day': 'since about {day} (range {from} to {to})',
  'since.short': 'since about {day}',
  'since.start': 'since the start of care ({day})',
  'since.unknown': 'during this episode',
  'confidence.may': 'may have',
  'confidence.probably': 'has probably',
  'confidence.veryProbably': 'has very probably',
  'confidence.almostCertainly': 'has almost certainly',
  'conclusion.primary':
    '{measure} went from {first} ({firstDay}) to {last} ({lastDay}): {change}{best}{important}. Goal {goal} {reached}.',
  'conclusion.primaryNoGoal':
    '{measure} went from {first} ({firstDay}) to {last} ({lastDay}): {change}{best}{important}.',
  'conclusion.best': ', {amount} {unit} worse than the best ({score}, {day})',
  'conclusion.change.better': '{amount} {unit} better',
  'conclusion.change.worse': '{amount} {unit} worse',
  'conclusion.change.same': 'no change',
  'conclusion.important': '; an important difference is {mcid}',
  reached: 'reached',
  notReached: 'not reached',
  'conclusion.despite':
    'This is despite good adherence: {percent} % of planned home sessions in the {days} days to {day}.',
  'conclusion.lowAdherence':
    'Home sessions were {percent} % of plan in the {days} days to {day}, so the course cannot be read as a lack of response to treatment.',
  'conclusion.unknownAdherence':
    'Adherence to the home program in the {days} days to {day} is not known, so the course cannot be read as a lack of response to treatment.',
  'conclusion.unprovenAdherence': 'Home sessions were {percent} % of plan in the {days} days to {day}.',
  'conclusion.corroboratedNone':
    'None of the {count} measures has changed beyond measurement error since the first score.',
  'conclusion.corroboratedBoth':
    'Neither measure has changed beyond measurement error since the first score.',
  'conclusion.corroboratedSome': 'Since the first score, {changes}.',
  'conclusion.course': 'Scores are counted anew from {day}: {title}.',
  'conclusion.both': 'both measures are {direction} beyond measurement error',
  'conclusion.all': 'all {count} measures are {direction} beyond measurement error',
  'conclusion.some': '{changed} of {count} measures {changed|is|are} {direction} beyond measurement error',
  'conclusion.direction.better': 'better',
  'conclusion.direction.worse': 'worse',
  and: ' and ',
  'recent.better': '{amount} better',
  'recent.worse': '{amount} worse',
  'recent.same': 'no change',
  points: 'points',

  'verdict.improvedImportant': 'better by an important difference',
  'verdict.improvedImportantWithin': 'better by an important difference, but within measurement error',
  'verdict.improvedBeyond': 'better beyond measurement error, less than an important difference',
  'verdict.improvedBeyondOnly': 'better beyond measurement error',
  'verdict.within': 'no change beyond measurement error',
  'verdict.less': 'less than an important difference',
  'verdict.worseBeyond': 'worse beyond measurement error',
  'verdict.worseWithin': 'worse by the size of an important difference, but within measurement error',
  'verdict.worse': 'worse',
  'verdict.better': 'better; no error of measurement on record',
  'verdict.same': 'no change',
  'verdict.one': 'one score only; no change can be judged',
  'screen.reached': '{name} {score} of {max} ({day}): cut-off {cutoff} reached{mark}.',
  'screen.below': '{name} {score} of {max} ({day}): cut-off {cutoff} not reached{mark}.',
  'screen.plain': '{name} {score} of {max} ({day}).',
  'verdict.goalReached': 'goal {goal} reached',

  'assessment.most': 'Most likely explanation: {cause} ({status} up to {day}){evidence}',
  'assessment.possible': 'Possible explanation, from the record up to {day}: {cause}{evidence}',
  'assessment.adherence': '{percent} % of planned home sessions in the {days} days to {day}',
  'assessment.adherenceFall': '; {before} % before and {since} % since the course levelled off',
  'assessment.adherenceUnknown':
    'Home sessions are recorded on {recorded} of the {days} days to {day}; at least half are needed',
  'assessment.also': 'Also to be weighed: {causes}.',
  'assessment.against': 'Against: {evidence}',
  'assessment.missing': 'Not known: {evidence}',
  'assessment.noStall': 'No stall is on record, so no reason for one is weighed.',
  'assessment.none': 'No reason for the course stands out from the record.',
  'assessment.confidence':
    'Confidence in this view of the course, as of {day}: {words} ({percent} %, rules {version}).',
  'assessment.safety': 'The red-flag finding comes before any judgement of the course.',
  'confidence.over': 'over 99',
  'confidenceWord.low': 'low',
  'confidenceWord.may': 'about even',
  'confidenceWord.probably': 'moderate',
  'confidenceWord.veryProbably': 'high',
  'confidenceWord.almostCertainly': 'very high',

  'meanwhile.hold': 'Loaded exercise is on hold until I have heard from you.',
  'meanwhile.careful':
    'I keep to what does not provoke symptoms and add no load until I have heard from you.',
  'meanwhile.attendance': 'I plan the contacts anew with the patient, around what makes it hard to come.',
  'meanwhile.adherence':
    'I review barriers to the home program with the patient and shorten it where that helps.',
  'meanwhile.tooHigh': 'I reduce load until symptoms settle by the next morning, then build up again.',
  'meanwhile.tooLow': 'I step up load by the usual progression rules.',
  'meanwhile.modality': 'I change the mix of interventions towards those advised for the working diagnosis.',
  'meanwhile.continue': 'I continue the present plan within symptom limits.',
  'meanwhile.next': 'Next measurement: {measures}, about {day}.',

  'question.emergency':
    'Would you consider emergency assessment now: {findings}? I would value a call on receipt.',
  'question.sameDay':
    'Would you consider assessing this today: {findings}? I would value a call once you have.',
  'question.redFlag': 'Would you consider early review of this: {findings}?',
  'question.barriers':
    'Would you consider whether medical, medication, mood or social barriers known to you could be limiting progress?',
  'question.neuropathic':
    'Nerve features are on record: {findings}. Would you consider a neurological review, nerve conduction studies or MRI of the {region} if the result would change management, medication for nerve pain if suitable, or a diagnostic block?',
  'question.inflammatory':
    'Inflammatory features are on record: {findings}. Would you consider inflammatory markers (ESR/CRP), a full blood count and further tests as you see fit, and a rheumatology opinion?',
  'question.mechanical':
    'Mechanical features are on record: {findings}. Would you consider {imaging} if the result would change management?',
  'question.procedure':
    'Would you consider whether an injection{ablation} or a surgical opinion would be reasonable for this patient?',
  'question.ablation': ', a radiofrequency procedure after a diagnostic block',
  'question.surgeon':
    'Would you consider whether an early review by the surgical team would be reasonable for this patient?',
  'question.psychosocial':
    'Would you consider a review of mood and sleep, or referral for psychologically informed or multidisciplinary care? (Raised only with the agreement of the patient.)',
  'question.modality': 'Would you consider whether there is a diagnosis we should re-consider?',
  'question.unexplained':
    'Would you consider re-evaluating the working diagnosis? I would value your opinion on whether imaging (if the result would change management), laboratory tests or a specialist review is reasonable.',
  'question.advice':
    'Would you consider whether anything in the medical picture known to you bears on the course so far? I would value your opinion.',
  'imaging.plain': 'weight-bearing plain films',
  'imaging.soft': 'ultrasound or MRI of the {region}',
  'imaging.spine': 'MRI of the {region}',
  'imaging.other': 'imaging of the {region} as you judge best',
  'findings.noted': '{words} ({note})',
  'findings.one': '{words} (finding {numbers})',
  'findings.many': '{words} (findings {numbers})',
  'findings.more': '{words} and {count} more',

  'adherence.known':
    'Home program: {percent} % of planned sessions done in the {days} days to {day}; recorded on {recorded} of {days} days.',
  'adherence.unknown':
    'Home program: adherence in the {days} days to {day} is unknown; recorded on {recorded} of {days} days. Unknown is not zero.',
  'adherence.sessions': 'Reported: {done} of {planned} sessions, {from} to {to} ({source}).',
  'adherence.despite': 'The findings above stand despite good adherence.',
  'attendance.known':
    'Attendance: {attended|# visit|# visits} since {from}; the plan of care foresees {planned} in all{until}.',
  'attendance.until': ' until {day}',
  'attendance.unknown': 'Attendance: {attended|# visit|# visits}; the number planned is not recorded.',
  'source.log': 'log kept by the patient',
  'source.recall': 'recall by the patient',
  'source.therapist': 'observed by the therapist',

  'done.phase': '{day}: {title} ({kind}).',
  'phase.conservative': 'conservative care',
  'phase.after-injection': 'after injection',
  'phase.after-medication': 'after medication',
  'phase.after-procedure': 'after procedure',
  'phase.post-op': 'after surgery',
  'phase.new-diagnosis': 'new diagnosis',
  'done.program': 'Home program, version {version} from {day}: {exercises}.',
  'done.steps': '{first} → ... → {last} ({count} changes)',
  'done.load': 'Overall load of sessions (1 to 10): {first} at first, {last} at last.',
  'done.flares': 'Flares after load: {count}, last on {day}{rise}.',
  'done.flareRise': ', pain up by {rise} of 10',
  'done.flaresNone': 'Flares after load: none on record.',
  'done.precautions': 'Precautions: {text}',
  'done.plan': 'Planned: {text}',

  'quality.missing':
    '{measure}, {day}: {missing|# item|# items} of {count} not answered; scored by its missing-item rule.',
  'quality.verified': '{measure}: {what} {value} {unit}, {population} ({citation}) - {mark}.',
  'quality.none': '{measure}: {what} not recorded in the library; none is used.',
  'quality.versions': '{measure}: scored under rule versions {versions}.',
  'quality.goalDefault':
    'Goals marked * are our default of two important differences better than the first score, not set by the therapist.',
  'quality.detector': 'Course judged by rules version {version} from {visits|# visit|# visits} up to {day}.',
  'quality.noVerdict': 'No verdict on the course is on record.',
  'quality.unknownMeasure':
    '{measure}: not in the measures library; direction, error and important difference not known.',
  verified: 'verified against the publication',
  unverified: 'not verified against the publication',
  'what.mcid': 'important difference',
  withheld:
    'Withheld: totals of mental-health screens ({measures}); shown only with the agreement of the patient.',

  'caution.weeks': 'Only week {week} of care; a lack of progress is usually judged from week {gate}.',
  'caution.measures': 'Only one measure has two scores or more; a second one would support the statement.',
  'caution.plan': 'No change of plan is on record during this episode.',
  'caution.adherence':
    'Adherence of at least 80 % is not documented and no pattern of findings is supported.',
  'caution.dose':
    'Load does not fit on record; correcting it for 2 to 3 weeks usually comes before a request.',
  'caution.examination': 'No examination finding is on record.',
  'caution.certification': 'The certification of the plan of care ended on {day}.',
  'caution.score': 'The last score is {days} days old; record one before sending.',
  'caution.hurts': 'What still hurts was last asked on {day}, {days} days ago; ask again before sending.',
  'caution.noStall': 'No stall is on record for this episode.',

  'time.waking': 'on waking',
  'time.morning': 'morning',
  'time.midday': 'midday',
  'time.evening': 'evening',
  'time.night': 'night',
  'time.any': 'any time',

  'group.red-flag': 'Red flag',
  'group.neuropathic': 'Nerve features',
  'group.inflammatory': 'Inflammatory features',
  'group.mechanical': 'Mechanical features',
  'group.psychosocial': 'Psychosocial features',
  'group.examination': 'Examination',

  'missing.therapistName': 'name of the therapist',
  'missing.credential': 'credential of the therapist',
  'missing.licenceNumber': 'licence number',
  'missing.practice': 'practice',
  'missing.phone': 'phone of the practice',
  'missing.returnAddress': 'fax or e-mail for the reply',
  'missing.referrer': 'recipient (referrer)',
  'missing.birthDate': 'date of birth',
  'missing.diagnosis': 'referral or working diagnosis',
  'missing.outcomes': 'a score of an outcome measure',
} as const;

export type LetterText = keyof typeof MESSAGES;

/** Ends a text of the record like a sentence, whether or not it does so already. */
export function withStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The sentence with its placeholders filled. A missing value stays visible as `{name}`. */
export function say(id: LetterText, params?: MessageParams): string {
  return formatMessage(MESSAGES[id], params);
}
