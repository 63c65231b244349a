// Documents of an episode besides the request: progress report, discharge summary, patient sheet, score sheets.
export const DOCUMENTS_TEXT = {
  'document.patientSheet': 'What to tell your doctor',
  'document.scoreSheets': 'Score sheets',
  'document.report.progress': 'Progress report',
  'document.report.discharge': 'Discharge summary',
  'document.signedReport': '{from} to {to}, signed by {name}',
  'document.signedTab': 'Signed: {fileName}',
  'document.signedReports': 'Signed before',
  'document.tab': '{title}: {name}',
  'document.language': 'Language',
  'language.en': 'English',
  'language.es': 'Spanish',
  'document.fromDay': 'From',
  'document.toDay': 'To',
  'document.statements': 'What the patient says',
  'document.statementsHelp':
    'Besides pain and response to load, which the report takes from the visits of the period.',
  'document.assessment': 'Your assessment',
  'document.assessmentHelp':
    'Improvement, or the lack of it, toward each goal. Left empty, lines to write on are printed.',
  'document.advice': 'Advice and remarks',
  'document.adviceHelp':
    'What the patient keeps doing, and when to come back. Left empty, lines to write on are printed.',
  'document.plan': 'Plan',
  'document.plan.continue': 'Continue',
  'document.plan.revise': 'Revise the plan of care',
  'document.plan.reevaluate': 'Ask for a re-evaluation',
  'document.plan.discharge': 'Discharge',
  'document.planNote': 'More on the plan',
  'document.sign': 'Sign',
  'document.reportSigned.progress':
    'The progress report is signed; treatment days are counted anew after its last day.',
  'document.reportSigned.discharge': 'The discharge summary is signed.',
} as const;
