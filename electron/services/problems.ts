// What needs attention in the whole caseload, and the one setting it knows: after how many treatment days a progress
// report is due.
import { numbersWith } from '../../shared/clinical/evidence/numbers.ts';
import { ReportInterval, usualReportInterval } from '../../shared/domain/report-interval.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { type LetterEligibility, letterEligibility } from '../../shared/letter-eligibility.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { problemsOf } from '../../shared/problems/rules.ts';
import type { ReadDb } from '../data/db.ts';
import { loadAttention } from '../data/repositories/attention.ts';
import { listCustomMeasures } from '../data/repositories/custom-measures.ts';
import { listCaseload } from '../data/repositories/episodes.ts';
import { changedNumbers } from '../data/repositories/numbers.ts';
import { command, query } from './command.ts';
import { recordToWeigh } from './lookups.ts';
import { heldBack } from './rules.ts';
import { loadSetting, type Setting, saveSetting } from './setting.ts';
import { loadCountry } from './settings.ts';

const REPORT_INTERVAL: Setting<ReportInterval> = {
  name: 'progress-report',
  form: ReportInterval,
  usual: db => usualReportInterval(loadCountry(db)),
  topics: ['settings', 'problems'],
};

export const problemHandlers = {
  'problem.list': query((db, { today }: InputOf<'problem.list'>) => {
    const report = loadSetting(db, REPORT_INTERVAL);
    const numbers = numbersWith(changedNumbers(db));
    return problemsOf({
      caseload: listCaseload(db),
      attention: loadAttention(db, today, numbers['adherence.window'], report),
      measureOf: measureLookup(listCustomMeasures(db)),
      letterOf: lettersOf(db, today),
      today,
      report,
      practice: loadCountry(db),
      numbers,
      heldBack: heldBack(db).length,
    });
  }),
  'settings.reportInterval': query(db => loadSetting(db, REPORT_INTERVAL)),
  'settings.setReportInterval': command('settings', (context, interval: ReportInterval) =>
    saveSetting(context, REPORT_INTERVAL, interval),
  ),
};

/** The first so many are looked at: a caseload with more of them than this has other problems first. */
const MOST_LETTERS = 100;

/** Whether a letter is due, for the episodes that ask for it; null for those beyond the first. */
function lettersOf(db: ReadDb, today: string): (episodeId: string) => LetterEligibility | null {
  let looked = 0;
  return episodeId => {
    const record = looked++ < MOST_LETTERS ? recordToWeigh(db, episodeId) : null;
    return (
      record && letterEligibility(record, measureLookup(record.customMeasures, record.thresholds), today)
    );
  };
}
