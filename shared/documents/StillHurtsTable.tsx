// The core of the letter: which movement or activity still hurts, when, how much, and how it behaves.
import type { Words } from '../i18n/words.ts';
import { hurtsKey } from './letter-rows.ts';
import type { StillHurts } from './still-hurts.ts';

export interface StillHurtsTableProps {
  readonly lines: readonly StillHurts[];
  readonly words: Words;
}

export function StillHurtsTable({ lines, words }: StillHurtsTableProps) {
  const { say } = words;
  if (lines.length === 0) return <p>{say('hurts.none')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('column.activity')}</th>
          <th scope="col">{say('column.time')}</th>
          <th scope="col">{say('column.severity')}</th>
          <th scope="col">{say('column.behaviour')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={hurtsKey(line)} data-key={hurtsKey(line)} data-sources={line.sources.join(' ')}>
            <td>{line.movement === '' ? line.activity : `${line.movement}: ${line.activity}`}</td>
            <td className="nowrap">{say(`time.${line.timeOfDay}`)}</td>
            <td className="nowrap">
              <strong>{say('hurts.severity', { severity: line.severity })}</strong>
              {line.first
                ? `, ${say('hurts.first', { severity: line.first.severity, day: words.shortDay(line.first.date) })}`
                : ''}
            </td>
            <td>{line.behaviour}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
