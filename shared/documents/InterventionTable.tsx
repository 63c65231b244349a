// What was done, how often, and how the dose went on.
import { firstOfRange, type Words } from '../i18n/words.ts';
import type { InterventionLine } from './treatment.ts';

export interface InterventionTableProps {
  readonly lines: readonly InterventionLine[];
  readonly words: Words;
}

const MOST_DOSES = 4;

export function InterventionTable({ lines, words }: InterventionTableProps) {
  const { say } = words;
  if (lines.length === 0) return <p>{say('done.none')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('column.intervention')}</th>
          <th scope="col" className="number">
            {say('column.times')}
          </th>
          <th scope="col">{say('column.period')}</th>
          <th scope="col">{say('column.dose')}</th>
          <th scope="col" className="nowrap">
            {say('column.effort')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.name} data-sources={line.sources.join(' ')}>
            <td>{line.name}</td>
            <td className="number">{line.times}</td>
            <td className="nowrap">{periodText(line, words)}</td>
            <td>{doseText(line.doses, words)}</td>
            <td className="nowrap">{effortText(line.effort, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `5 Jan - 16 Mar 2026` */
function periodText({ firstDay, lastDay }: InterventionLine, words: Words): string {
  const last = words.shortDay(lastDay);
  return firstDay === lastDay ? last : `${firstOfRange(words, firstDay, lastDay)} - ${last}`;
}

/** The way from the first dose to the last; a long way is told by its ends and the number of steps. */
function doseText(doses: readonly string[], { say }: Words): string {
  const [first] = doses;
  if (first === undefined) return say('notRecorded');
  if (doses.length <= MOST_DOSES) return doses.join(' → ');
  return say('done.steps', { first, last: doses.at(-1) ?? '', count: doses.length - 1 });
}

/** `4`, or how it changed: `4 → 6`. */
function effortText(effort: InterventionLine['effort'], { say }: Words): string {
  if (effort === null) return say('done.notRated');
  return effort.first === effort.last ? String(effort.last) : `${effort.first} → ${effort.last}`;
}
