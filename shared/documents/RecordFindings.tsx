// The findings with their numbers, by group and day, and the red-flag screening by day.
import { wordsOf } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { FactList } from './FactList.tsx';
import type { NumberedFinding } from './findings.ts';
import { rowKey } from './letter-rows.ts';
import type { ReevaluationData } from './reevaluation-data.ts';

interface PartProps {
  readonly data: ReevaluationData;
}

export function Findings({ data }: PartProps) {
  const { say, day } = wordsOf(data.language);
  const hasExamination = data.findings.some(entry => entry.group === 'examination');
  return (
    <>
      {data.findings.length === 0 ? <p>{`${say('findings.none')} `}</p> : null}
      {runsOf(data.findings, entry => `${entry.group} ${entry.date}`).map(([first, ...others]) => (
        <p key={first.number}>
          <span className="label">{`${say(`group.${first.group}`)}, ${day(first.date)}:`}</span>
          {[first, ...others].map((entry, index) => (
            <span
              key={entry.number}
              data-key={rowKey('findings', entry.number)}
              data-sources={entry.sources.join(' ')}
            >
              {index === 0 ? ' ' : '; '}
              <strong>{entry.number}</strong>
              {` ${detailOf(entry)}`}
            </span>
          ))}
          {'. '}
        </p>
      ))}
      {data.screens.length === 0 ? null : <FactList facts={data.screens} />}{' '}
      {hasExamination ? null : <p>{`${say('findings.examinationNone')} `}</p>}
      {data.negativeFindings.length === 0 ? null : (
        <p data-sources={data.negativeFindings.flatMap(entry => entry.sources).join(' ')}>
          {say('findings.negative', { words: data.negativeFindings.map(entry => entry.words).join('; ') })}
        </p>
      )}
    </>
  );
}

function detailOf({ words, note }: NumberedFinding): string {
  return joined([words, note], ': ');
}

export function Screening({ data: { redFlags, language } }: PartProps) {
  const { say, day } = wordsOf(language);
  const answers = ['positive', 'negative'] as const;
  return (
    <>
      {answers.flatMap(answer =>
        runsOf(newestFirst(redFlags[answer]), entry => entry.date).map(run => (
          <p key={`${answer} ${run[0].date}`} data-sources={run.flatMap(entry => entry.sources).join(' ')}>
            {say(`screening.${answer}`, {
              day: day(run[0].date),
              words: run.map(entry => entry.words).join('; '),
            })}{' '}
          </p>
        )),
      )}
      {redFlags.notScreened.length === 0 ? null : (
        <p>{say('screening.notScreened', { words: redFlags.notScreened.join('; ') })}</p>
      )}
    </>
  );
}

function newestFirst<T extends { readonly date: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Neighbours that share a key, together. */
function runsOf<T>(entries: readonly T[], keyOf: (entry: T) => string): (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && keyOf(run[0]) === keyOf(entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
