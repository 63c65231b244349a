// Lists over the whole caseload: the tree, problems, search, and the scan that brings every verdict up to date.
import { listName } from '../../shared/domain/patient.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { problemsOf } from '../../shared/problems/rules.ts';
import { transaction } from '../data/db.ts';
import { listCaseload } from '../data/repositories/episodes.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { searchText } from '../data/repositories/search.ts';
import { latestVerdict } from '../data/repositories/verdicts.ts';
import { query, recordInAudit, type ServiceContext } from './command.ts';
import { refreshVerdict } from './verdicts.ts';

export const caseloadHandlers = {
  'caseload.list': query(db => listCaseload(db)),
  'problem.list': query((db, { today }: InputOf<'problem.list'>) =>
    problemsOf(listCaseload(db), listOpenRedFlags(db), today),
  ),
  'search.query': query((db, { text, limit }: InputOf<'search.query'>) => searchText(db, text, limit)),
  'scan.run': scanCaseload,
};

/** Episodes per transaction: small enough that a save in between waits only a moment. */
const SCAN_SLICE = 200;

/** Brings the verdict of every active episode up to date; unchanged input is recognised by its hash and skipped. */
function scanCaseload(context: ServiceContext): OutputOf<'scan.run'> {
  const active = listCaseload(context.db).flatMap(patient =>
    patient.episodes
      .filter(episode => episode.status === 'active')
      .map(episode => ({
        episodeId: episode.episodeId,
        title: episode.title,
        patientName: listName(patient),
      })),
  );
  let recomputed = 0;
  for (let start = 0; start < active.length && !context.readOnly; start += SCAN_SLICE) {
    const slice = active.slice(start, start + SCAN_SLICE);
    const changed = transaction(context.db, () => {
      const count = slice.filter(({ episodeId }) => refreshVerdict(context, episodeId)).length;
      if (count > 0) {
        recordInAudit(context, 'scan', {
          entity: 'verdict',
          entityId: '',
          record: null,
          detail: { recomputed: count },
        });
      }
      return count;
    });
    recomputed += changed;
  }
  if (recomputed > 0) context.announce(['caseload', 'problems', 'episodes']);
  const verdicts = active.flatMap(({ episodeId, title, patientName }) => {
    const verdict = latestVerdict(context.db, episodeId);
    if (!verdict) return [];
    const { state, level, pStalled, onsetDate, headline } = verdict;
    const cause = verdict.causes.find(entry => entry.status === 'supported')?.cause ?? null;
    return [{ episodeId, patientName, title, state, level, pStalled, onsetDate, headline, cause }];
  });
  return { scanned: active.length, recomputed, verdicts };
}
