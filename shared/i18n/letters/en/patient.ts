// What a patient takes to the physician: plain words, nothing that judges, nothing that names a diagnosis.
export const PATIENT_TEXT = {
  'patient.title': 'What to tell your doctor',
  'patient.for': '{name}, {born}',
  'patient.written': 'Written on {day} by {therapist}',
  'patient.writtenAlone': 'Written on {day}',
  'patient.why':
    'You are in physical therapy for: {problem}. You have come {visits|# time|# times} since {day}.',
  'patient.how': 'Read this before your appointment, change what is not right, and take it with you.',

  'patient.hurts': 'What still hurts',
  'patient.hurtsOn': 'What still hurt on {day}',
  'patient.hurtsNone': 'Nothing was written down yet. What still hurts, when, and doing what?',
  'patient.line': '{what} {time}: {severity} out of 10.',
  'patient.was': 'It was {severity} out of 10 on {day}.',
  'patient.worst': '0 is no pain, 10 is the worst you can think of.',
  'patient.time.waking': 'when you wake up',
  'patient.time.morning': 'in the morning',
  'patient.time.midday': 'around midday',
  'patient.time.evening': 'in the evening',
  'patient.time.night': 'at night',
  'patient.time.any': 'at any time',

  'patient.exercises': 'Your exercises at home',
  'patient.exercisesGood':
    'You did {percent} % of your exercises in the {days} days to {day}. Say so: it helps your doctor to judge.',
  'patient.exercisesSome':
    'You did {percent} % of your exercises in the {days} days to {day}. Say so, and say what made it hard: pain, time, tiredness, worry, or something else.',
  'patient.exercisesUnknown':
    'How much of your exercises you could do is not written down. Say it in your own words, and what made it hard.',

  'patient.changed': 'What has changed since you began',
  'patient.better': '{what}: better.',
  'patient.worse': '{what}: worse.',
  'patient.same': '{what}: about the same.',
  'patient.changedNone': 'Not measured twice yet.',

  'patient.tried': 'What you have tried so far',
  'patient.triedNone': 'Nothing is written down yet.',

  'patient.ask': 'What you may want to ask',
  'patient.ask.else': 'Could something else be behind it?',
  'patient.ask.test': 'Is there a test whose answer would change what we do?',
  'patient.ask.choices': 'Which choices do I have, and what speaks for and against each?',
  'patient.ask.meanwhile': 'What may I do in the meantime, and what should I leave?',

  'patient.also': 'Tell your doctor as well',
  'patient.also.medicines': 'all medicines and remedies you take, and what they do for the pain',
  'patient.also.new': 'anything new since your last visit, such as fever, weight loss, numbness or weakness',
  'patient.also.sleep': 'how you sleep, how your mood is, and what worries you most',
  'patient.own': 'In my own words',
  'patient.foot': 'This sheet is for you. It is not a diagnosis.',
} as const;
