// The scores of a line as they will be saved, each judged, before Enter saves all of them or none.
import type { RefObject } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { scaleQuestion } from '../../../shared/measures/scale-guard.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { judgeChange } from './judge.ts';
import type { LineScore } from './quick-line.ts';
import { comparisonOf, doubtOf, newScore, refusalsOf, scoreToSend } from './score-values.ts';

export interface LineScoresProps {
  readonly record: EpisodeRecord;
  readonly scores: readonly LineScore[];
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onClose: () => void;
}

export function LineScores({ record, scores, form, onClose }: LineScoresProps) {
  const state = useForm({});
  const rows = scores.map(score => rowOf(record, score));

  async function send() {
    const result = await call('measure.recordSeveral', {
      episodeId: record.episode.id,
      date: today(),
      scores: rows.flatMap(row => (row.entry ? [row.entry] : [])),
    });
    if (!result.ok) return result;
    const { observations, verdict } = result.value;
    const saved = observations.map(({ score, unit }, index) => `${rows[index]?.name ?? ''} ${score} ${unit}`);
    notify('info', t('record.lineSaved', { scores: saved.join(', '), headline: verdict.headline }));
    return success(null);
  }

  const save = state.submit({
    check: () =>
      rows.flatMap(({ problem }, index) =>
        problem === null ? [] : [{ field: `scores.${index}`, message: problem }],
      ),
    send,
    done: onClose,
  });

  return (
    <form ref={form} onSubmit={save} noValidate aria-label={t('record.line')}>
      <div role="status">
        <ul className="line-scores">
          {rows.map((row, index) => (
            <li key={`${index} ${row.name}`}>
              <Icon name={row.problem === null ? 'pass' : 'error'} />
              <strong>{row.name}</strong>
              <span className={row.problem === null ? '' : 'field-error'}>{row.problem ?? row.text}</span>
            </li>
          ))}
        </ul>
      </div>
      <FormError error={state.error?.code === 'invalid' ? null : state.error} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={state.isBusy}>
          {t('record.saveLine', { count: rows.length })}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </form>
  );
}

function rowOf(record: EpisodeRecord, { facts, value, typed, problem }: LineScore) {
  if (!facts || value === null) return { name: facts?.abbreviation ?? typed, text: '', problem, entry: null };
  const values = newScore(record, facts, today(), String(value));
  const comparison = comparisonOf(record, facts, values);
  const doubt = doubtOf(facts, values, comparison);
  const [refusal] = refusalsOf(facts, values, null);
  // A line has no room for an answer: the question is asked in the form of the one measure.
  const question = doubt && t('record.lineScale', { question: scaleQuestion(doubt) });
  const { total, version, recall, side, device, note, scaleConfirmed } = scoreToSend(facts, values);
  const how = { version, recall, side, device, note, scaleConfirmed };
  return {
    name: facts.abbreviation,
    text: lineText(facts, value, values.device, comparison.first?.score ?? null),
    problem: refusal?.message ?? question,
    entry: total === null ? null : { measureId: facts.id, scoreId: facts.scoreId, total, ...how },
  };
}

function lineText(facts: MeasureFacts, value: number, device: string, first: number | null): string {
  const measured = `${value} ${facts.unit}`.trim();
  const how = device === '' ? measured : t('record.lineDevice', { measured, device });
  if (first === null) return `${how}. ${t('record.first')}`;
  const { better, word } = judgeChange(facts, first, value);
  const change =
    better === 0
      ? t('record.same')
      : t(better > 0 ? 'record.better' : 'record.worse', { amount: Math.abs(better) });
  const from = t('record.fromBaseline', { first, change });
  return word === 'within' ? `${how}. ${from}, ${t('record.word.within')}` : `${how}. ${from}`;
}
