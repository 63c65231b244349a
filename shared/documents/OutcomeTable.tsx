// What each measure did, with the numbers it is judged by and the judgement in words.
import { signed } from '../charts/course.ts';
import { formatDay } from '../dates.ts';
import type { Outcome, Threshold } from './outcomes.ts';
import { say } from './text.ts';

export function OutcomeTable({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
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
            <OutcomeRow key={row.name} row={row} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{say('outcome.foot')}</p>
    </>
  );
}

function OutcomeRow({ row }: { readonly row: Outcome }) {
  return (
    <tr data-sources={row.sources.join(' ')}>
      <td>
        <strong>{row.version === '' ? row.name : `${row.name} ${row.version}`}</strong>
        <div className="quiet nowrap">{aboutText(row)}</div>
      </td>
      <td>
        <strong>{row.baseline.score}</strong>
        <div className="quiet nowrap">{formatDay(row.baseline.date)}</div>
      </td>
      <td className="number">{row.best.score}</td>
      <td>
        <strong>{row.latest.score}</strong>
        <div className="quiet nowrap">{formatDay(row.latest.date)}</div>
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

function aboutText(row: Outcome): string {
  const direction =
    row.isHigherBetter === null
      ? say('outcome.noDirection')
      : say(row.isHigherBetter ? 'outcome.better' : 'outcome.worse');
  return [
    row.unit === 'points' ? '' : row.unit,
    direction,
    row.goal ? say('outcome.goal', { goal: row.goal.value, mark: row.goal.isDefault ? '*' : '' }) : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}

function thresholdText(entry: Threshold | null): string {
  if (!entry) return '-';
  return `${entry.value}${entry.isVerified ? '' : '†'}`;
}
