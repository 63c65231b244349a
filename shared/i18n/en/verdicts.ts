// Sentences of the verdicts an episode has had.
export const VERDICTS_TEXT = {
  'verdicts.title': 'Verdicts',
  'verdicts.tab': 'Verdicts: {title}',
  'verdicts.lead':
    'Each verdict as it was reached, the newest first. Opening one changes nothing: the numbers and words are those of its day.',
  'verdicts.none': 'No verdict yet. Record a first outcome measure.',
  'verdicts.steps': '{count|# verdict|# verdicts} on the way to it, from the scores of that day',
  'verdicts.current': 'current',
  'verdicts.inRequest': 'in a request',
  'verdicts.madeOn': 'Reached on {day}, rules {version}.',
  'verdicts.shownOn': 'First opened on {day}.',
  'verdicts.neverOpened': 'never opened',
  'verdicts.unopened': 'Never opened until now: it stood in lists only.',
  'verdicts.replacedOn': 'Another one took its place on {day}.',
  'verdicts.number':
    'Reached with a number changed by this practice: {words}, {value} (without the change {usual}).',
  'verdicts.same': 'Reached again from what was kept: the same to the last digit and word.',
  'verdicts.otherRules':
    'The rules have changed since. Today they would say of the same scores: {state}, chance of a stall {percent} %.',
  'verdicts.markOnly':
    'Only the mark, the numbers and this headline of it are kept: nobody opened it while its words could still be drawn up.',
  'verdicts.notKept':
    'It is from before Plateau kept what a verdict was reached from, and cannot be reached again.',
  'verdicts.differs':
    'Today it cannot be reached again word for word from what was kept. What you see is what was stored on its day.',
  'evidencePaper.title': 'Verdict report',
  'evidencePaper.asOf': 'as of {day}',
  'evidencePaper.foot': 'Plateau {version}',
  'evidencePaper.printed': 'printed {day}',
  'evidencePaper.conclusion': 'What it says',
  'evidencePaper.chances':
    'Chances as the rules see them: stalled {stalled} %, getting worse {worse} %, recovered {recovered} %.',
  'evidencePaper.noMeasures': 'No outcome measure was used.',
  'evidencePaper.records': 'Records',
  'evidencePaper.origin': 'Where it comes from',
  'evidencePaper.visits': 'It rests on {visits|# visit|# visits} with scores.',
  'evidencePaper.hash': 'SHA-256 of everything it was reached from: {hash}',
  'evidencePaper.limits':
    'A verdict supports the judgement of a clinician and does not replace it. Numbers marked as our own rule have no published source.',
  'evidencePaper.none': 'There is no verdict yet. Record a first outcome measure.',
} as const;
