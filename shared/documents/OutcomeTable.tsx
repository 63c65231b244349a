// What each measure did, with the numbers it is judged by and the judgement in words.

import { signed } from '../charts/course.ts';
import { unitIn, type Words } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import type { Outcome, Threshold } from './outcomes.ts';

export interface OutcomeTableProps {
  readonly outcomes: readonly Outcome[];
  readonly words: Words;
}

export function OutcomeTable({ outcomes, words }: OutcomeTableProps) {
  const { say } = words;
  if (outcomes.length === 0) return <p>{say('outcome.none')}</p>;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('column.measure')}</th>
            <th scope="col">{say('column.baseline')}</th>
            <th scope="col" className="number">
              {say('column.best')}
            </th>
            <th scope="col">{say('column.latest')}</th>
            <th scope="col" className="number">
              {say('column.change')}
            </th>
            <th scope="col" className="number">
              {say('column.detectable')}
            </th>
            <th scope="col" className="number">
              {say('column.important')}
            </th>
            <th scope="col">{say('column.recent')}</th>
            <th scope="col">{say('column.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(row => (
            <OutcomeRow key={row.key} row={row} words={words} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{say('outcome.foot')}</p>
    </>
  );
}

function OutcomeRow({ row, words }: { readonly row: Outcome; readonly words: Words }) {
  return (
    <tr data-sources={row.sources.join(' ')}>
      <td className="about">
        <strong>{row.version === '' ? row.name : `${row.name} ${row.version}`}</strong>
        <div className="quiet">{aboutText(row, words)}</div>
      </td>
      <td>
        <strong>{row.baseline.score}</strong>
        <div className="quiet nowrap">{words.shortDay(row.baseline.date)}</div>
      </td>
      <td className="number">{row.best.score}</td>
      <td>
        <strong>{row.latest.score}</strong>
        <div className="quiet nowrap">{words.shortDay(row.latest.date)}</div>
      </td>
      <td className="number">
        <strong>{row.change === null ? '' : signed(row.change)}</strong>
      </td>
      <td className="number">{thresholdText(row.detectable)}</td>
      <td className="number">{thresholdText(row.important)}</td>
      <td className="nowrap">{row.recent === '' ? '-' : row.recent}</td>
      <td>{row.verdict}</td>
    </tr>
  );
}

function aboutText(row: Outcome, words: Words): string {
  const { say } = words;
  const direction =
    row.isHigherBetter === null
      ? say('outcome.noDirection')
      : say(row.isHigherBetter ? 'outcome.better' : 'outcome.worse');
  return joined([
    row.unit === 'points' ? '' : unitIn(words, row.unit),
    direction,
    row.goal ? say('outcome.goal', { goal: row.goal.value, mark: row.goal.isDefault ? '*' : '' }) : '',
  ]);
}

function thresholdText(entry: Threshold | null): string {
  if (!entry) return '-';
  return `${entry.value}${entry.isVerified ? '' : '†'}`;
}
