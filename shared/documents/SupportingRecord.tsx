// The record behind the letter: charts, adherence, what was done, findings, screening, data quality.
import { type Words, wordsOf } from '../i18n/words.ts';
import { Charts } from './Charts.tsx';
import { FactList } from './FactList.tsx';
import type { NumberedFinding } from './findings.ts';
import type { ReevaluationData } from './reevaluation-data.ts';
import { SentenceText } from './SentenceText.tsx';
import { StillHurtsTable } from './StillHurtsTable.tsx';
import type { StillHurts } from './still-hurts.ts';
import type { InterventionLine } from './treatment.ts';

const MOST_DOSES = 4;
export interface SupportingRecordProps {
  readonly data: ReevaluationData;
  readonly isDraft: boolean;
  /** What page 1 had no room for. */
  readonly moreHurts: readonly StillHurts[];
}

export function SupportingRecord({ data, isDraft, moreHurts }: SupportingRecordProps) {
  const words = wordsOf(data.language);
  const { say } = words;
  return (
    <section>
      <Charts charts={data.charts} words={words} />
      {moreHurts.length > 0 ? (
        <>
          <h2>{say('head.stillHurtsMore')}</h2>
          <StillHurtsTable lines={moreHurts} words={words} />
        </>
      ) : null}
      <h2>{say('head.adherence')}</h2>
      <FactList facts={data.adherence} />
      <h2>{say('head.done')}</h2>
      <Interventions lines={data.interventions} words={words} />
      <FactList facts={data.courseOfCare} />
      <h2>{say('head.findings')}</h2>
      <Findings data={data} />
      <h2>{say('head.screening')}</h2>
      <div className="quiet">
        <Screening data={data} />
      </div>
      <h2>{say('head.consent')}</h2>
      <p>
        <span className="box" />
        {say('consent.agrees')}
        {data.withheld === null ? '' : '. '}
        {data.withheld === null ? null : (
          <span data-key={data.withheld.key}>
            <SentenceText of={data.withheld} />
          </span>
        )}
      </p>
      <h2>{say('head.enclosures')}</h2>
      <FactList facts={[data.enclosures]} />
      <h2>{say('head.quality')}</h2>
      <div className="quiet">
        <FactList facts={data.quality} />
      </div>
      {isDraft && data.cautions.length > 0 ? (
        <div className="lacks">
          <strong>{say('head.cautions')}</strong>
          <ul>
            {data.cautions.map(caution => (
              <li key={caution.key}>{caution.text}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

interface InterventionsProps {
  readonly lines: readonly InterventionLine[];
  readonly words: Words;
}

function Interventions({ lines, words }: InterventionsProps) {
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
          <th scope="col" className="number">
            {say('column.effort')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.name} data-sources={line.sources.join(' ')}>
            <td>{line.name}</td>
            <td className="number">{line.times}</td>
            <td className="nowrap">{`${words.shortDay(line.firstDay)} - ${words.shortDay(line.lastDay)}`}</td>
            <td>{doseText(line.doses, words)}</td>
            <td className="number">{effortText(line.effort)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `4`, or how it changed: `4 → 6`. */
function effortText(effort: InterventionLine['effort']): string {
  if (effort === null) return '-';
  return effort.first === effort.last ? String(effort.last) : `${effort.first} → ${effort.last}`;
}

/** The way from the first dose to the last; a long way is told by its ends and the number of steps. */
function doseText(doses: readonly string[], { say }: Words): string {
  const [first] = doses;
  if (first === undefined) return say('notRecorded');
  if (doses.length <= MOST_DOSES) return doses.join(' → ');
  return say('done.steps', { first, last: doses.at(-1) ?? '', count: doses.length - 1 });
}

function Findings({ data }: { readonly data: ReevaluationData }) {
  const words = wordsOf(data.language);
  const { say } = words;
  const hasExamination = data.findings.some(entry => entry.group === 'examination');
  return (
    <>
      {data.findings.length === 0 ? (
        <p>{say('findings.none')}</p>
      ) : (
        <ol>
          {data.findings.map(entry => (
            <li key={entry.number} value={entry.number} data-sources={entry.sources.join(' ')}>
              {findingText(entry, words)}
            </li>
          ))}
        </ol>
      )}
      {data.screens.length === 0 ? null : <FactList facts={data.screens} />}
      {hasExamination ? null : <p>{say('findings.examinationNone')}</p>}
      {data.negativeFindings.length === 0 ? null : (
        <p data-sources={data.negativeFindings.flatMap(entry => entry.sources).join(' ')}>
          {say('findings.negative', { words: data.negativeFindings.map(entry => entry.words).join('; ') })}
        </p>
      )}
    </>
  );
}

function findingText({ group, words: found, note, date }: NumberedFinding, words: Words): string {
  const detail = note === '' ? found : `${found} - ${note}`;
  return `${words.say(`group.${group}`)}: ${detail} (${words.day(date)})`;
}

function Screening({ data: { redFlags, language } }: { readonly data: ReevaluationData }) {
  const { say, day } = wordsOf(language);
  const dated = (entries: typeof redFlags.positive) =>
    entries.map(entry => `${entry.words} (${day(entry.date)})`).join('; ');
  return (
    <>
      {redFlags.positive.length === 0 ? null : (
        <p>{say('screening.positive', { words: dated(redFlags.positive) })}</p>
      )}
      {redFlags.negative.length === 0 ? null : (
        <p>{say('screening.negative', { words: dated(redFlags.negative) })}</p>
      )}
      {redFlags.notScreened.length === 0 ? null : (
        <p>{say('screening.notScreened', { words: redFlags.notScreened.join('; ') })}</p>
      )}
    </>
  );
}
