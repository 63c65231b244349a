// What was done, how often, and how the dose went on.
import type { Words } from '../i18n/words.ts';
import { doseText, effortText, periodText } from './intervention-words.ts';
import { rowKey } from './letter-rows.ts';
import type { InterventionLine } from './treatment.ts';

export interface InterventionTableProps {
  readonly lines: readonly InterventionLine[];
  readonly words: Words;
}

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
          <tr
            key={line.name}
            data-key={rowKey('interventions', line.name)}
            data-sources={line.sources.join(' ')}
          >
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
