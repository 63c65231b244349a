// What each measure did, with the numbers it is judged by and the judgement in words.
import { signed } from '../charts/course.ts';
import { unitIn, type Words } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { rowKey } from './letter-rows.ts';
import type { Outcome, Threshold } from './outcomes.ts';

export interface OutcomeTableProps {
  readonly outcomes: readonly Outcome[];
  readonly words: Words;
}

export function OutcomeTable({ outcomes, words }: OutcomeTableProps) {
  const { say } = words;
  if (outcomes.length === 0) return <p>{say('outcome.none')}</p>;
  const hasRecent = outcomes.some(({ recent }) => recent !== '');
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
            {hasRecent ? <th scope="col">{say('column.recent')}</th> : null}
            <th scope="col">{say('column.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(row => (
            <OutcomeRow key={row.key} row={row} hasRecent={hasRecent} words={words} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{footText(outcomes, hasRecent, words)}</p>
    </>
  );
}

/** Only what the table shows is explained. */
function footText(outcomes: readonly Outcome[], hasRecent: boolean, { say }: Words): string {
  const thresholds = outcomes.flatMap(({ detectable, important }) => [detectable, important]);
  return [
    say('outcome.foot'),
    ...(hasRecent ? [say('outcome.footRecent')] : []),
    ...(thresholds.some(entry => entry?.isVerified === false) ? [say('outcome.footUnverified')] : []),
    ...(outcomes.some(({ goal }) => goal?.isDefault) ? [say('outcome.footGoal')] : []),
  ].join(' ');
}

interface RowProps {
  readonly row: Outcome;
  readonly hasRecent: boolean;
  readonly words: Words;
}

function OutcomeRow({ row, hasRecent, words }: RowProps) {
  return (
    <tr data-key={rowKey('outcomes', row.key)} data-sources={row.sources.join(' ')}>
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
        <div className="quiet">{directionWords(row, words)}</div>
      </td>
      <td className="number">{thresholdText(row.detectable, words)}</td>
      <td className="number">{thresholdText(row.important, words)}</td>
      {hasRecent ? (
        <td className="nowrap">{row.recent === '' ? words.say('outcome.notJudged') : row.recent}</td>
      ) : null}
      <td className="meaning">{row.verdict}</td>
    </tr>
  );
}

/** What the sign of the change means; nothing where it means neither. */
function directionWords({ improvement }: Outcome, { say }: Words): string {
  if (improvement === null || improvement === 0) return '';
  return say(`conclusion.direction.${improvement > 0 ? 'better' : 'worse'}`);
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

function thresholdText(entry: Threshold | null, { say }: Words): string {
  if (!entry) return say('outcome.notKnown');
  return `${entry.value}${entry.isVerified ? '' : '†'}`;
}
