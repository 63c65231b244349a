// Which error and important difference count in this practice, and every choice that was made instead of a default.
import { dayOfInstant, formatDay } from '../../../shared/dates.ts';
import { listName } from '../../../shared/domain/patient.ts';
import type { ThresholdEntry } from '../../../shared/domain/threshold.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { measurementConstants, type SourcedNumber } from '../../../shared/measures/change.ts';
import { detectableChange } from '../../../shared/measures/detectable.ts';
import { withChosen } from '../../../shared/measures/lookup.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { scoreName } from './measure-words.ts';
import { VerifiedMark } from './NumberTables.tsx';

export function UsedNumbers({ measure }: { readonly measure: Measure }) {
  const choices = useHost('threshold.list', { measureId: measure.id });
  const entries = choices.data ?? [];
  const ofPractice = entries.filter(entry => entry.patientId === null && entry.supersededAt === null);
  const used = withChosen(measure, ofPractice);
  const reasons = measure.defaults.filter(entry => entry.reason !== '');
  return (
    <section className="page-section">
      <h2>{t('library.used')}</h2>
      <p className="dim">{t('library.usedLead')}</p>
      <table className="table number-table">
        <caption className="visually-hidden">{t('library.used')}</caption>
        <tbody>
          {measure.scores.map(({ id }) => {
            const mdc = detectableChange(used, id);
            return (
              <UsedScore
                key={id}
                score={scoreName(measure, id)}
                mdc={mdc}
                mdcName={mdc?.level ?? ''}
                mcid={measurementConstants(used, id).mcid}
              />
            );
          })}
        </tbody>
      </table>
      {reasons.map(entry => (
        <p key={entry.score} className="field-help">
          {joined([scoreName(measure, entry.score), t('library.whyDefault', { reason: entry.reason })], ': ')}
        </p>
      ))}
      {entries.length > 0 ? <Choices measure={measure} entries={entries} /> : null}
    </section>
  );
}

interface UsedScoreProps {
  readonly score: string;
  readonly mdc: SourcedNumber | null;
  readonly mdcName: string;
  readonly mcid: SourcedNumber | null;
}

function UsedScore({ score, mdc, mdcName, mcid }: UsedScoreProps) {
  return (
    <>
      <UsedRow score={score} name={`${t('library.used.mdc')} ${mdcName}`} number={mdc} />
      <UsedRow score={score} name={`${t('library.used.mcid')} (MCID)`} number={mcid} />
    </>
  );
}

interface UsedRowProps {
  readonly score: string;
  readonly name: string;
  readonly number: SourcedNumber | null;
}

function UsedRow({ score, name, number }: UsedRowProps) {
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="dim">{score}</div>
      </th>
      <td className="nowrap">
        {number ? <strong>{`${number.value} ${number.unit}`}</strong> : t('library.notKnown')}
      </td>
      <td>
        {number ? (
          <>
            {`${number.population}. ${number.citation}`} <VerifiedMark isVerified={number.verified} />
          </>
        ) : null}
      </td>
    </tr>
  );
}

interface ChoicesProps {
  readonly measure: Measure;
  readonly entries: readonly ThresholdEntry[];
}

function Choices({ measure, entries }: ChoicesProps) {
  const caseload = useHost('caseload.list', {});
  const nameOf = (patientId: string | null) => {
    if (patientId === null) return t('library.forPractice');
    const patient = caseload.data?.find(one => one.patientId === patientId);
    return patient ? listName(patient) : t('library.forGone');
  };
  return (
    <>
      <h3>{t('library.history')}</h3>
      <table className="table number-table">
        <caption className="visually-hidden">{t('library.history')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measures.value')}</th>
            <th scope="col">{t('library.chosenFor')}</th>
            <th scope="col">{t('library.why')}</th>
            <th scope="col">{t('library.since')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={entry.id} className={entry.supersededAt === null ? undefined : 'dim'}>
              <td>
                <strong>{`${entry.kind.toUpperCase()} ${entry.value}`}</strong>
                <div className="dim">{scoreName(measure, entry.scoreId)}</div>
              </td>
              <td>{nameOf(entry.patientId)}</td>
              <td>
                {joined([entry.reason, entry.population, entry.citation], '. ')}{' '}
                <VerifiedMark isVerified={entry.verified} />
              </td>
              <td>
                {periodText(entry)}{' '}
                {entry.supersededAt === null ? (
                  <CommandButton
                    id="threshold.choose"
                    look="icon"
                    target={{
                      measureId: measure.id,
                      ...(entry.patientId === null ? {} : { patientId: entry.patientId }),
                    }}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function periodText({ createdAt, supersededAt }: ThresholdEntry): string {
  const from = formatDay(dayOfInstant(createdAt));
  if (supersededAt === null) return from;
  return t('library.until', { from, until: formatDay(dayOfInstant(supersededAt)) });
}
