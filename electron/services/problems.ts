// What needs attention in the whole caseload, and the one setting it knows: after how many treatment days a progress
// report is due.
import { ADHERENCE_DAYS } from '../../shared/detector/adherence.ts';
import { ReportInterval, USUAL_REPORT_INTERVAL } from '../../shared/domain/report-interval.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { type LetterEligibility, letterEligibility } from '../../shared/letter-eligibility.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { problemsOf } from '../../shared/problems/rules.ts';
import type { ReadDb } from '../data/db.ts';
import { loadAttention } from '../data/repositories/attention.ts';
import { listCustomMeasures } from '../data/repositories/custom-measures.ts';
import { loadEpisodeRecord } from '../data/repositories/episode-record.ts';
import { listCaseload } from '../data/repositories/episodes.ts';
import { readSetting, writeSetting } from '../data/repositories/settings.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { heldBack } from './rules.ts';

const REPORT_INTERVAL_KEY = 'progress-report';

export const problemHandlers = {
  'problem.list': query((db, { today }: InputOf<'problem.list'>) => {
    const { everyTreatmentDays: reportEveryDays } = loadReportInterval(db);
    return problemsOf({
      caseload: listCaseload(db),
      attention: loadAttention(db, today, ADHERENCE_DAYS, reportEveryDays),
      measureOf: measureLookup(listCustomMeasures(db)),
      letterOf: lettersOf(db, today),
      today,
      reportEveryDays,
      heldBack: heldBack(db).length,
    });
  }),
  'settings.reportInterval': query(db => loadReportInterval(db)),
  'settings.setReportInterval': command('settings', saveReportInterval),
};

/** The first so many are looked at: a caseload with more of them than this has other problems first. */
const MOST_LETTERS = 100;

/** Whether a letter is due, for the episodes that ask for it; null for those beyond the first. */
function lettersOf(db: ReadDb, today: string): (episodeId: string) => LetterEligibility | null {
  let looked = 0;
  return episodeId => {
    const record = looked++ < MOST_LETTERS ? loadEpisodeRecord(db, episodeId) : null;
    return (
      record && letterEligibility(record, measureLookup(record.customMeasures, record.thresholds), today)
    );
  };
}

function loadReportInterval(db: ReadDb): ReportInterval {
  const stored = readSetting(db, REPORT_INTERVAL_KEY);
  return stored === null ? USUAL_REPORT_INTERVAL : ReportInterval.parse(JSON.parse(stored));
}

function saveReportInterval(context: ServiceContext, interval: ReportInterval): Change<ReportInterval> {
  writeSetting(context.db, REPORT_INTERVAL_KEY, JSON.stringify(interval));
  return {
    value: interval,
    entity: 'setting',
    entityId: REPORT_INTERVAL_KEY,
    record: interval,
    topics: ['settings', 'problems'],
  };
}
