// Sentences of what a practice's own closed episodes teach.
export const LEARNING_TEXT = {
  'learning.title': 'What is assumed of your patients',
  'learning.lead':
    'The detector assumes of a patient what is usual. Your own closed episodes can teach it which courses, errors and bad days are usual for yours; their scores stay in this vault.',
  'learning.startInEffect': 'The starting assumptions are in effect.',
  'learning.inEffect': 'In effect',
  'learning.candidate': 'Learned, not yet in effect',
  'learning.usable':
    '{count|# closed episode|# closed episodes} of three visits or more can be learned from.',
  'learning.tryCandidate': 'Show below what they would change',
  'learning.tryStart': 'Show below what the starting assumptions would change',
  'learning.past': '{count|# version was|# versions were} in effect earlier',
  'learning.pastLine': '{version}, from {count|# episode|# episodes}: {from} to {to}',
  'learning.learned':
    'Learned. Nothing has changed yet: look at what it would change, then accept it or leave it.',
  'learning.nothingNew': 'Your closed episodes teach nothing that is not known already.',
  'learning.accepted': 'What was learned is in effect now. The verdicts are renewed.',
  'learning.reversed': 'The starting assumptions are in effect again. The verdicts are renewed.',
  'learning.tooFew':
    '{count|# closed episode|# closed episodes} with three visits or more: nothing is learned below {least}, so the starting assumptions hold.',
  'learning.slower': 'Your patients recover more slowly than the starting assumptions.',
  'learning.faster': 'Your patients recover faster than the starting assumptions.',
  'learning.moreStall': 'More of their courses stop gaining.',
  'learning.fewerStall': 'Fewer of their courses stop gaining.',
  'learning.noisier': 'Their scores scatter more than assumed at first.',
  'learning.quieter': 'Their scores scatter less than assumed at first.',
  'learning.together': 'Bad days lower all their measures together more than assumed.',
  'learning.apart': 'Bad days lower all their measures together less than assumed.',
  'learning.alike': 'Your patients do much as the starting assumptions say.',
  'learning.belief':
    'What was learned counts for {percent} %, the starting assumptions for the rest, so that a patient unlike your others is still seen in time.',
  'learning.from': 'Learned from {count|# closed episode|# closed episodes}; version {version}.',
} as const;
