// The record behind the letter: adherence, what was done, findings, screening, data quality.
import { wordsOf } from '../i18n/words.ts';
import { FactList } from './FactList.tsx';
import { InterventionTable } from './InterventionTable.tsx';
import { Findings, Screening } from './RecordFindings.tsx';
import { RunIn } from './RunIn.tsx';
import type { ReevaluationData } from './reevaluation-data.ts';
import { SentenceText } from './SentenceText.tsx';
import { StillHurtsTable } from './StillHurtsTable.tsx';
import type { StillHurts } from './still-hurts.ts';

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
    <section className="record">
      {moreHurts.length > 0 ? (
        <>
          <h2>{say('head.stillHurtsMore')}</h2>
          <StillHurtsTable lines={moreHurts} words={words} />
        </>
      ) : null}
      <RunIn head={say('head.adherence')}>
        <FactList facts={data.adherence} />
      </RunIn>
      <h2>{say('head.done')}</h2>
      <InterventionTable lines={data.interventions} words={words} />
      <FactList facts={data.courseOfCare} />
      <RunIn head={say('head.findings')}>
        <Findings data={data} />
      </RunIn>
      <RunIn head={say('head.screening')} isQuiet>
        <Screening data={data} />
      </RunIn>
      <RunIn head={say('head.consent')}>
        <p>
          <span className="box" />
          {`${say('consent.agrees')}. `}
          {data.withheld === null ? null : (
            <span data-key={data.withheld.key}>
              <SentenceText of={data.withheld} />
            </span>
          )}
        </p>{' '}
        <h2>{`${say('head.enclosures')}.`}</h2> <FactList facts={[data.enclosures]} />
      </RunIn>
      <RunIn head={say('head.quality')} isQuiet>
        <FactList facts={data.quality} />
      </RunIn>
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
