// Sentences on possible reasons of a stall: what speaks for one, what against, what is not known, and what follows.
// Numbers of our own choosing are never told as if somebody had published them.
export const CAUSES_TEXT = {
  'causes.attendance.share': '{kept} of {planned} planned contacts took place in the last {days} days.',
  'causes.attendance.row': '{count} planned contacts in a row did not take place.',
  'causes.attendance.few': 'More planned contacts with their outcome: so few say little.',
  'causes.attendance.unknown': 'Planned contacts of the last {days} days, and whether they took place.',
  'causes.adherence.recent': '{percent} % of the planned home sessions reported in the last {days} days.',
  'causes.adherence.since':
    '{percent} % of the planned home sessions reported since the course levelled off.',
  'causes.adherence.fall': 'Reported home sessions fell from {before} % before to {since} % since.',
  'causes.adherence.decline':
    'Within the last {days} days they went from {from} % in the first half to {to} % in the second.',
  'causes.adherence.unknown':
    'Home sessions: recorded on {recorded} of the last {days} days, which is too few to judge.',
  'causes.adherence.recalled':
    'A log kept day by day: the sessions were told from memory, which tends to say more.',
  'causes.high.flaresClose': '{count} of them came within {days} days.',
  'causes.high.flaresSince': '{count|# flare-up|# flare-ups} since the course levelled off.',
  'causes.high.pain': 'Pain at rest climbed week by week, from {from} to {to} of 10.',
  'causes.high.rising': 'The load rose from {from} to {to} of 10 over that time.',
  'causes.high.fast': 'The load rose by {percent} % a week.',
  'causes.high.afterSessions': 'A flare-up followed {count} of the last {sessions} sessions.',
  'causes.high.none': 'No flare-up recorded in {count|the last visit|the last # visits}.',
  'causes.high.flat': 'The load did not rise ({from} to {to} of 10).',
  'causes.high.noLoad': 'Load of the sessions.',
  'causes.high.noVisits': 'Visits with their load, and flare-ups after them.',
  'causes.low.same': 'The load stayed at {from} of 10 for {weeks|a week|# weeks}.',
  'causes.low.flat': 'The load stayed at {from} to {to} of 10 for {weeks|a week|# weeks}.',
  'causes.low.lowLoad': 'That is light: {load} of 10 on average.',
  'causes.low.lowEffort': 'Rated effort is {effort} of 10 on average, which leaves reserve.',
  'causes.low.goodEffort': 'Rated effort is {effort} of 10 on average.',
  'causes.low.rose': 'The load was raised from {from} to {to} of 10.',
  'causes.low.fell': 'The load went from {from} down to {to} of 10.',
  'causes.low.blocked': 'Flare-ups may have kept the load from rising.',
  'causes.low.tooHigh': 'The record supports too high a load, which comes first.',
  'causes.low.rare': 'Exercise is planned on about {days} days a week; 2 to 3 are usual for strength.',
  'causes.low.noEffort': 'Rated effort of the exercises.',
  'causes.low.noLoad': 'Load of at least {loads} sessions over {days} days.',
  'causes.findings.present': 'Present: {list}.',
  'causes.findings.absent': 'Asked about and not present: {list}.',
  'causes.findings.more': '{list} and {count} more',
  'causes.screen.part': '{measure} ({part})',
  'causes.screen.part.interview': 'interview part',
  'causes.screen.part.psych': 'psychosocial part',
  'causes.screen.part.pa': 'physical activity',
  'causes.screen.part.w': 'work',
  'causes.screen.reached': '{measure} score {score}: at or above its cut-off of {cutoff}.',
  'causes.screen.above': '{measure} score {score}: above its cut-off of {cutoff}.',
  'causes.screen.middle': '{measure} score {score}: in the middle range, below the cut-off of {cutoff}.',
  'causes.screen.below': '{measure} score {score}: below its cut-off of {cutoff}.',
  'causes.neuropathic.noScreen': 'A screen for neuropathic pain (DN4, S-LANSS or painDETECT).',
  'causes.neuropathic.noArea': 'Whether the pain lies where a nerve or a nerve root runs.',
  'causes.neuropathic.noSign': 'A neurodynamic test and a test of sensation.',
  'causes.inflammatory.nearly': 'Three features of axial inflammation: one short of the rule for a referral.',
  'causes.inflammatory.swelling':
    'How long the joints have been swollen: less than {weeks} weeks calls for an answer within 48 to 72 hours.',
  'causes.inflammatory.notAsked':
    'Inflammatory features: morning stiffness, night pain, swollen joints, skin, eyes, gut.',
  'causes.mechanical.severe': '{measure} of {score} after weeks of care that was taken up.',
  'causes.mechanical.notAsked':
    'Mechanical features: locking, block, giving way, effusion, passive range, deformity.',
  'causes.psychosocial.noScreen': 'A screen of mood, fear of movement or expectations.',
  'causes.modality.passive':
    '{percent} % of the logged minutes of the last {count|visit|# visits} were passive (hands-on, heat or cold, electrotherapy).',
  'causes.modality.active': 'Most of the logged minutes ({percent} %) were active.',
  'causes.modality.unchanged': 'The kinds of treatment have not changed for {weeks} weeks.',
  'causes.modality.changed': 'The kinds of treatment were changed not long ago.',
  'causes.modality.noLog': 'Interventions with their minutes.',
  'causes.unexplained.done': 'Most of the home sessions were done.',
  'causes.unexplained.progressed': 'The load was raised over time.',
  'causes.unexplained.weeks': '{weeks} weeks in care.',
  'causes.unexplained.other': 'The record supports another reason, which comes first: {list}.',
  'causes.unexplained.notDone': 'Part of the home program has not been done yet.',
  'causes.unexplained.sameLoad': 'The load was not raised yet.',
  'causes.unexplained.early': '{weeks|One week|# weeks} in care: early for this question.',
  'causes.unexplained.adherence': 'How much of the home program was done.',
  'causes.unexplained.load': 'Whether the load was raised.',
  'causes.unexplained.unasked': 'Not asked about yet: {list}.',
  'causes.record.visit': 'Visit of {day}',
  'causes.record.appointment': 'Planned contact of {day}',
  'causes.record.adherence': 'Home sessions {from} to {to}',
  'causes.record.flare': 'Flare-up of {day}',
  'causes.record.program': 'Home program, version {version}',
  'causes.record.finding': '{finding}, {day}',
  'causes.record.score': '{measure}, {day}',
  'causes.next.attendance':
    'Ask what makes it hard to come (travel, cost, work, a bad day) and plan the contacts around it. No question to the physician.',
  'causes.next.adherence':
    'Ask what gets in the way of the sessions, agree on the few that fit the day, and look again in two weeks. To the physician only: are medical, medication, mood or social barriers known?',
  'causes.next.intensity-too-high':
    'Lower the dose, let pain settle by the next morning, then build up in smaller steps. If flare-ups go on after two weeks at half the load, look for mechanical and inflammatory features.',
  'causes.next.intensity-too-low':
    'Raise load or repetitions step by step for two to three weeks, then measure again before a letter is weighed.',
  'causes.next.neuropathic':
    'For the physician to consider: findings that may be relevant to a neuropathic component; whether a neurological review, nerve conduction studies, or imaging - if the result would change management - is worthwhile.',
  'causes.next.inflammatory':
    'For the physician to consider: findings that may be relevant to inflammation; whether blood tests and a rheumatology opinion are worthwhile.',
  'causes.next.mechanical':
    'For the physician to consider: findings that may be relevant to a mechanical or structural component; whether imaging - if the result would change management - or a surgical opinion is worthwhile.',
  'causes.next.psychosocial':
    'Talk about sleep, mood, worries and expectations, and pace the program with them. With the patient’s consent, for the physician to consider: a review of mood and sleep, or psychologically informed care.',
  'causes.next.modality-mismatch':
    'Shift time towards active work or another kind of treatment, and note the change. For the physician to consider: is there a diagnosis to think about again?',
  'causes.next.diagnosis-incomplete':
    'For the physician to consider: a fresh look at the working diagnosis, and whether imaging, laboratory tests or a specialist review would change management.',
  'causes.find.attendance': 'Note what came of the planned contacts.',
  'causes.find.adherence': 'Ask how many of the planned sessions were done of late.',
  'causes.find.intensity-too-high': 'Note the load of each visit, and ask about the next morning.',
  'causes.find.intensity-too-low': 'Note the load of each visit and the rated effort of the exercises.',
  'causes.find.neuropathic': 'Take a DN4, and ask about burning, shooting and tingling.',
  'causes.find.inflammatory': 'Ask about morning stiffness, night pain and swollen joints.',
  'causes.find.mechanical': 'Ask about locking, giving way and swelling; test the passive range.',
  'causes.find.psychosocial': 'Ask about sleep, mood and expectations, or take a short screen.',
  'causes.find.modality-mismatch': 'Note the interventions of each visit with their minutes.',
  'causes.find.diagnosis-incomplete': 'Fill in what is not known; then this question can be answered.',
  'causes.source.attendance': 'Our own rule; no published cut-off is known to us.',
  'causes.source.adherence':
    'At least 80 % is the commonest meaning of good adherence (Bailey 2020, BJSM 54:326). The other limits are settings of ours.',
  'causes.source.intensity-too-high':
    'Built on the pain-monitoring model (Silbernagel 2007, Thomee 1997), read in a secondary source. Counts and shares are settings of ours.',
  'causes.source.intensity-too-low':
    'Built on the progression rules of ACSM 2009 (Med Sci Sports Exerc 41:687). The limits of "flat" and "light" are settings of ours.',
  'causes.source.neuropathic':
    'Cut-offs of DN4 and S-LANSS were compared with their sources, those of painDETECT were not. Screen, area and sign together: our clinical reference.',
  'causes.source.inflammatory':
    'Axial rule of NICE NG65 and stiffness of NICE NG226, compared with the texts. The signs in the joints were not.',
  'causes.source.mechanical': 'Our clinical reference; not compared with a primary source.',
  'causes.source.psychosocial':
    'Published cut-offs; those of PCS, PHQ-2 and CSI-9 were not compared with their sources.',
  'causes.source.modality-mismatch': 'Our own rule; no published cut-off is known to us.',
  'causes.source.diagnosis-incomplete': 'Our own rule: what remains when nothing else explains the stall.',
} as const;
