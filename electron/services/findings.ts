// Findings and red-flag screening. A red flag that is open is closed only by a later "no" that says why.
import { findingWords, groupOf } from '../../shared/clinical/findings.ts';
import { openRedFlags } from '../../shared/clinical/safety.ts';
import { emergencySheetOf } from '../../shared/documents/emergency-sheet.ts';
import { renderEmergencySheet } from '../../shared/documents/render.ts';
import type { SourceOf } from '../../shared/domain/document-source.ts';
import type { Finding, FindingInput } from '../../shared/domain/finding.ts';
import type { Paper } from '../../shared/domain/letterhead.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { insertFinding, listFindings } from '../data/repositories/findings.ts';
import { type Change, command, recordInAudit, type ServiceContext } from './command.ts';
import { inEpisode, requireOpenDay } from './episode-change.ts';
import { refuseField, requireRecord } from './lookups.ts';
import { loadLetterhead } from './settings.ts';

export const findingHandlers = {
  'finding.record': command('create', recordFinding),
  'finding.screen': command('create', screenFindings),
};

function recordFinding(
  context: ServiceContext,
  input: InputOf<'finding.record'>,
): Change<{ finding: Finding; verdict: Verdict }> {
  const episode = requireOpenDay(context, input.episodeId, 'date', input.date);
  const finding = addFinding(context, input, 'note');
  const change = inEpisode(context, episode, 'finding', finding.id, finding, verdict => ({
    finding,
    verdict,
  }));
  return { ...change, detail: detailOf(finding) };
}

/** Several answers of one day: all of them or none, each with its own row in the trail. */
function screenFindings(
  context: ServiceContext,
  { episodeId, date, answers }: InputOf<'finding.screen'>,
): Change<{ findings: Finding[]; verdict: Verdict }> {
  const episode = requireOpenDay(context, episodeId, 'date', date);
  const codes = answers.map(answer => answer.code);
  const findings = answers.map(({ code, answer, note }, index) => {
    if (codes.indexOf(code) !== index) {
      refuseField(`answers.${index}.code`, `"${findingWords(code)}" is answered twice`);
    }
    const group = groupOf(code) ?? 'examination';
    return addFinding(context, { episodeId, date, code, group, answer, note }, `answers.${index}.note`);
  });
  // The row of the last one is the row of the command itself.
  const last = findings.at(-1) ?? refuseField('answers', 'is empty');
  for (const finding of findings.slice(0, -1)) {
    const detail = detailOf(finding);
    recordInAudit(context, 'create', { entity: 'finding', entityId: finding.id, record: finding, detail });
  }
  const change = inEpisode(context, episode, 'finding', last.id, last, verdict => ({ findings, verdict }));
  return { ...change, detail: detailOf(last) };
}

/**
 * Writes one finding after the checks that hold wherever it comes from.
 * @param noteField the field that is named when a red flag would be closed without a word
 */
export function addFinding(context: ServiceContext, input: FindingInput, noteField: string): Finding {
  const known = groupOf(input.code);
  if (known !== null && known !== input.group) {
    refuseField('group', `"${findingWords(input.code)}" belongs to ${known}`);
  }
  refuseSilentClosing(context.db, input, noteField);
  const finding: Finding = { id: context.newId(), ...input, createdAt: context.now() };
  insertFinding(context.db, finding);
  return finding;
}

function refuseSilentClosing(db: ReadDb, input: FindingInput, noteField: string): void {
  if (input.group !== 'red-flag' || input.answer !== 'no' || input.note.trim() !== '') return;
  const open = openRedFlags({ findings: listFindings(db, input.episodeId) }).find(
    ({ finding }) => finding.code === input.code,
  );
  // A "no" of an earlier day closes nothing, so it needs no reason.
  if (!open || input.date < open.finding.date) return;
  refuseField(noteField, `say why "${findingWords(input.code)}" is no longer open`);
}

/** Codes of the catalogue only: the therapist's own words stay out of the trail. */
function detailOf({ code, answer }: Finding): Readonly<Record<string, string>> {
  return groupOf(code) === null ? { answer } : { code, answer };
}

/** The half page that goes with the patient: who, what was found when, and whom to call. */
export function emergencySheet(
  db: ReadDb,
  { episodeId, today, offsetMinutes }: SourceOf<'emergency'>,
  paper: Paper,
): OutputOf<'document.page'> {
  const record = requireRecord(db, episodeId);
  const data = emergencySheetOf(record, loadLetterhead(db), today, offsetMinutes);
  if (data.flags.length === 0) refuseField('episodeId', 'no red flag is open in this episode');
  // No name in the file name: it ends up in recent lists and mail programs.
  return { html: renderEmergencySheet(data, paper), fileName: `emergency-sheet-${today}.pdf` };
}
