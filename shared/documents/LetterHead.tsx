// Head of the letter: what it is and how urgent, from whom, to whom, about whom and which problem.
import { formatDay } from '../dates.ts';
import { t } from '../i18n/en.ts';
import type { ReevaluationData } from './reevaluation-data.ts';
import { type LetterText, say } from './text.ts';

export interface LetterHeadProps {
  readonly data: ReevaluationData;
  readonly title: string;
  readonly isDraft: boolean;
}

export function LetterHead({ data, title, isDraft }: LetterHeadProps) {
  return (
    <header>
      {isDraft && data.incomplete.length > 0 ? (
        <p className="lacks">{say('head.lacks', { fields: data.incomplete.map(fieldWords).join(', ') })}</p>
      ) : null}
      <div className="head">
        <h1>{title}</h1>
        <div className="head-facts">
          {`${formatDay(data.writtenOn)} · ${say('label.code')} `}
          <strong>{data.requestCode}</strong>
          <span className="urgency">{say(`urgency.${data.urgency}`)}</span>
        </div>
      </div>
      <div className="parties">
        <Recipient data={data} />
        <Sender data={data} />
      </div>
      <Patient data={data} />
    </header>
  );
}

const FIELD_WORDS: Readonly<Record<string, LetterText>> = {
  therapistName: 'missing.therapistName',
  credential: 'missing.credential',
  licenceNumber: 'missing.licenceNumber',
  practice: 'missing.practice',
  phone: 'missing.phone',
  returnAddress: 'missing.returnAddress',
  referrer: 'missing.referrer',
  birthDate: 'missing.birthDate',
  diagnosis: 'missing.diagnosis',
  outcomes: 'missing.outcomes',
};

/** A required field in words; one we do not know is named by its own name, never hidden. */
function fieldWords(field: string): string {
  const id = FIELD_WORDS[field];
  return id === undefined ? field : say(id);
}

function Recipient({ data: { to } }: { readonly data: ReevaluationData }) {
  if (!to) {
    return (
      <p>
        <span className="label">{`${say('label.to')}: `}</span>
        {say('label.noReferrer')}
      </p>
    );
  }
  return (
    <div data-sources={to.sources.join(' ')}>
      <p>
        <span className="label">{`${say('label.to')}: `}</span>
        {joined([to.name, to.credential])}
      </p>
      <p>{joined([to.practice, to.address])}</p>
      <p>{dotted([labelled('label.phone', to.phone), labelled('label.fax', to.fax)])}</p>
    </div>
  );
}

function Sender({ data: { from } }: { readonly data: ReevaluationData }) {
  const name = joined([from.therapistName, from.credential, labelled('label.licence', from.licenceNumber)]);
  return (
    <div>
      <p>
        <span className="label">{`${say('label.from')}: `}</span>
        {name === '' ? say('label.noSender') : name}
      </p>
      <p>{joined([from.practice, from.address])}</p>
      <p>{dotted([labelled('label.phone', from.phone), labelled('label.fax', from.fax), from.email])}</p>
      {from.bestTimeToCall === '' ? null : <p>{labelled('label.bestTime', from.bestTimeToCall)}</p>}
    </div>
  );
}

function Patient({ data: { patient, problem } }: { readonly data: ReevaluationData }) {
  const identifier = patient.identifier === '' ? say('notRecorded') : patient.identifier;
  return (
    <div className="patient">
      <p data-sources={patient.sources.join(' ')}>
        <span className="patient-name">{patient.name}</span>
        {` · ${say('born', { day: bornText(patient) })} · ${say('label.identifier')}: ${identifier}`}
      </p>
      <p data-sources={problem.sources.join(' ')}>
        <span className="label">{`${say('label.referralDiagnosis')}: `}</span>
        {orNotRecorded(joined([problem.referralDiagnosis, problem.icd10 ?? '']))}
        {' · '}
        <span className="label">{`${say('label.workingDiagnosis')}: `}</span>
        {orNotRecorded(problem.workingDiagnosis)}
      </p>
    </div>
  );
}

/** Problem and care so far, in two lines below the questions. */
export function EpisodeLines({ data: { problem, care } }: { readonly data: ReevaluationData }) {
  const side = sideWords(problem);
  return (
    <>
      <p data-sources={problem.sources.join(' ')}>
        <span className="label">{`${say('label.problem')}: `}</span>
        {dotted([
          joined([problem.title, side]),
          labelled(
            'label.onset',
            problem.onsetDate === null ? say('notRecorded') : formatDay(problem.onsetDate),
          ),
          labelled('label.surgery', problem.surgeryDate === null ? '' : formatDay(problem.surgeryDate)),
          labelled('label.mechanism', problem.mechanism),
        ])}
      </p>
      <p data-sources={care.sources.join(' ')}>
        <span className="label">{`${say('label.care')}: `}</span>
        {dotted([
          labelled('label.referral', problem.referralDate === null ? '' : formatDay(problem.referralDate)),
          careText(care),
        ])}
      </p>
    </>
  );
}

/** The side, unless the title names it already. */
function sideWords({ side, title }: ReevaluationData['problem']): string {
  if (side === 'none' || title.toLowerCase().includes(side)) return '';
  return t(`side.${side}`);
}

function careText(care: ReevaluationData['care']): string {
  const last = care.lastVisit === null ? '' : say('care.lastVisit', { day: formatDay(care.lastVisit) });
  const visits =
    care.plannedVisits === null
      ? say('care.visits', { visits: care.visits, last })
      : say('care.visitsPlanned', { visits: care.visits, last, planned: care.plannedVisits });
  const plan =
    care.planFrom === null
      ? say('care.noPlan')
      : care.planUntil === null
        ? say('care.planOpen', { from: formatDay(care.planFrom) })
        : say('care.plan', { from: formatDay(care.planFrom), until: formatDay(care.planUntil) });
  const certification =
    care.certifiedUntil === null
      ? say('care.notCertified')
      : say('care.certified', { day: formatDay(care.certifiedUntil) });
  return dotted([
    say('care.since', { day: formatDay(care.firstDay), week: care.weeks }),
    visits,
    plan,
    certification,
  ]);
}

/** The birth date, the year where only that is known, or that neither is. */
export function bornText({ birthDate, birthYear }: ReevaluationData['patient']): string {
  if (birthDate !== null) return formatDay(birthDate);
  return birthYear === null ? say('notRecorded') : String(birthYear);
}

function labelled(id: LetterText, value: string): string {
  return value === '' ? '' : `${say(id)} ${value}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ');
}

function dotted(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}

function orNotRecorded(value: string): string {
  return value === '' ? say('notRecorded') : value;
}
