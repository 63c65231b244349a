// Sentences about alarms and what the therapist answers to them.
export const ALARM_TEXT = {
  'alarm.snoozed': 'Snoozed until {day}: {reason}',
  'alarm.closed': 'Alarm closed: {reason}',
  'alarm.held':
    'Re-evaluation was proposed at an earlier visit of this course. The notice stays until the probability falls below {percent} %, or you close it.',
  'alarm.until': 'Snooze the alarm until when?',
  'alarm.weeks': '{weeks|# week|# weeks}',
  'alarm.why': 'Why? Choose a reason or type your own',
  'alarm.own': 'Your own words',
  'alarm.reason.waiting': 'Waiting for imaging, blood work or a specialist',
  'alarm.reason.changed': 'The plan was changed a short time ago',
  'alarm.reason.away': 'The patient is away',
  'alarm.reason.flare': 'A flare-up explains the scores',
  'alarm.reason.unseen': 'Gains that no measure shows',
  'alarm.reason.expected': 'As expected at this stage',
  'alarm.reason.scores': 'The scores do not show the true state',
  'alarm.reason.maintenance': 'To hold the present state is the goal',
  'alarm.snoozeDone': 'The alarm is quiet until {day}.',
  'alarm.closeDone': 'The alarm is closed. A new course or a turn for the worse raises it again.',
  'alarm.reopenDone': 'The alarm is raised again.',
} as const;
