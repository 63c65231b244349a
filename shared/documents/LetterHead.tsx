// Head of the letter: what it is and how urgent, from whom, to whom, about whom and which problem.
import { firstOfRange, type Words, type WordsId, wordsOf } from '../i18n/words.ts';
import { dotted, joined } from '../joined.ts';
import { QrCode } from './QrCode.tsx';
import type { DocumentHeadData, ReevaluationData } from './reevaluation-data.ts';

export interface LetterHeadProps {
  readonly data: ReevaluationData;
  readonly title: string;
  readonly isDraft: boolean;
  /** The logo of the practice as an address that holds it. */
  readonly logo: string | null;
}

export function LetterHead({ data, title, isDraft, logo }: LetterHeadProps) {
  const words = wordsOf(data.language);
  const { say } = words;
  return (
    <header>
      {isDraft && data.incomplete.length > 0 ? (
        <p className="lacks">
          {say('head.lacks', { fields: data.incomplete.map(field => fieldWords(field, words)).join(', ') })}
        </p>
      ) : null}
      <RequestTitle data={data} title={title} writtenOn={data.writtenOn} logo={logo} />
      <Parties data={data} code={data.requestCode} />
    </header>
  );
}

export interface RequestTitleProps {
  readonly data: Pick<ReevaluationData, 'language' | 'requestCode' | 'urgency' | 'from' | 'replaces'>;
  readonly title: string;
  readonly writtenOn: string;
  readonly logo: string | null;
}

/** What it is, when it was written, its code and how urgent it is. */
export function RequestTitle({ data, title, writtenOn, logo }: RequestTitleProps) {
  const { say, day } = wordsOf(data.language);
  const { replaces } = data;
  return (
    <>
      <div className="head">
        <LogoPicture address={logo} practice={data.from.practice} />
        <h1>{title}</h1>
        <div className="head-facts">
          {`${day(writtenOn)} · ${say('label.code')} `}
          <strong>{data.requestCode}</strong>
          <span className="urgency">{say(`urgency.${data.urgency}`)}</span>
        </div>
      </div>
      {replaces === undefined ? null : (
        <p>
          <strong>
            {dotted([
              say('label.version', { version: replaces.version + 1 }),
              say('label.replaces', { version: replaces.version, day: day(replaces.writtenOn) }),
            ])}
          </strong>
        </p>
      )}
    </>
  );
}

interface LogoPictureProps {
  readonly address: string | null;
  readonly practice: string;
}

export function LogoPicture({ address, practice }: LogoPictureProps) {
  return address === null ? null : <img className="logo" src={address} alt={practice} />;
}

interface HeadProps {
  readonly data: DocumentHeadData;
}

/** `code` is that of a request; a report has none. */
export function Parties({ data, code = null }: HeadProps & { readonly code?: string | null }) {
  return (
    <>
      <div className="parties">
        <Recipient data={data} />
        <Sender data={data} />
        {code === null ? null : (
          <QrCode text={code} label={`${wordsOf(data.language).say('label.code')} ${code}`} />
        )}
      </div>
      <Patient data={data} />
    </>
  );
}

/** Who signs, with the credential. */
export function signatory({ from }: Pick<DocumentHeadData, 'from'>): string {
  return joined([from.therapistName, from.credential]);
}

const FIELD_WORDS: Readonly<Record<string, WordsId>> = {
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
function fieldWords(field: string, { say }: Words): string {
  const id = FIELD_WORDS[field];
  return id === undefined ? field : say(id);
}

function Recipient({ data: { to, copyTo, language } }: HeadProps) {
  const words = wordsOf(language);
  const { say } = words;
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
      <p>{dotted([labelled(words, 'label.phone', to.phone), labelled(words, 'label.fax', to.fax)])}</p>
      {copyTo === undefined ? null : (
        <p data-sources={copyTo.sources.join(' ')}>
          <span className="label">{`${say('label.copy')}: `}</span>
          {joined([copyTo.name, copyTo.credential, copyTo.practice])}
        </p>
      )}
    </div>
  );
}

function Sender({ data: { from, language } }: HeadProps) {
  const words = wordsOf(language);
  const { say } = words;
  const name = joined([
    from.therapistName,
    from.credential,
    labelled(words, 'label.licence', from.licenceNumber),
  ]);
  return (
    <div>
      <p>
        <span className="label">{`${say('label.from')}: `}</span>
        {name === '' ? say('label.noSender') : name}
      </p>
      <p>{joined([from.practice, from.address])}</p>
      <p>{dotted([labelled(words, 'label.phone', from.phone), labelled(words, 'label.fax', from.fax)])}</p>
      <p>{dotted([from.email, labelled(words, 'label.bestTime', from.bestTimeToCall)])}</p>
    </div>
  );
}

function Patient({ data: { patient, problem, language } }: HeadProps) {
  const words = wordsOf(language);
  const { say } = words;
  const identifier = patient.identifier === '' ? say('notRecorded') : patient.identifier;
  return (
    <div className="patient">
      <p data-sources={patient.sources.join(' ')}>
        <bdi className="patient-name">{patient.name}</bdi>
        {` · ${say('born', { day: bornText(patient, words) })} · ${say('label.identifier')}: ${identifier}`}
      </p>
      <p data-sources={problem.sources.join(' ')}>
        <span className="label">{`${say('label.referralDiagnosis')}: `}</span>
        {orNotRecorded(words, joined([problem.referralDiagnosis, problem.icd10 ?? '']))}
        {' · '}
        <span className="label">{`${say('label.workingDiagnosis')}: `}</span>
        {orNotRecorded(words, problem.workingDiagnosis)}
      </p>
    </div>
  );
}

/** Problem and care so far, in two lines below the questions. */
export function EpisodeLines({ data: { problem, care, language } }: { readonly data: ReevaluationData }) {
  const words = wordsOf(language);
  const { say } = words;
  const side = sideWords(problem, words);
  return (
    <>
      <p data-sources={problem.sources.join(' ')}>
        <span className="label">{`${say('label.problem')}: `}</span>
        {dotted([
          joined([problem.title, side]),
          labelled(
            words,
            'label.onset',
            problem.onsetDate === null ? say('notRecorded') : words.shortDay(problem.onsetDate),
          ),
          labelled(
            words,
            'label.surgery',
            problem.surgeryDate === null ? '' : words.shortDay(problem.surgeryDate),
          ),
          labelled(words, 'label.mechanism', problem.mechanism),
        ])}
      </p>
      <p data-sources={care.sources.join(' ')}>
        <span className="label">{`${say('label.care')}: `}</span>
        {dotted([
          problem.referralDate === null
            ? say('care.noReferral')
            : labelled(words, 'label.referral', words.shortDay(problem.referralDate)),
          careText(care, words),
        ])}
      </p>
    </>
  );
}

const NAMES_SIDE = { left: /left|izquierd/i, right: /right|derech/i, both: /both|bilateral|amb[oa]s/i };

/** The side, unless the title names it already. */
function sideWords({ side, title }: ReevaluationData['problem'], { say }: Words): string {
  if (side === 'none' || NAMES_SIDE[side].test(title)) return '';
  return say(`side.${side}`);
}

function careText(care: ReevaluationData['care'], words: Words): string {
  const { say } = words;
  const last = care.lastVisit === null ? '' : say('care.lastVisit', { day: words.shortDay(care.lastVisit) });
  const visits =
    care.plannedVisits === null
      ? say('care.visits', { visits: care.visits, last })
      : say('care.visitsPlanned', { visits: care.visits, last, planned: care.plannedVisits });
  const plan =
    care.planFrom === null
      ? say('care.noPlan')
      : care.planUntil === null
        ? say('care.planOpen', { from: words.shortDay(care.planFrom) })
        : say('care.plan', {
            from: firstOfRange(words, care.planFrom, care.planUntil),
            until: words.shortDay(care.planUntil),
          });
  const certification =
    care.certifiedUntil === null
      ? say('care.notCertified')
      : say('care.certified', { day: words.shortDay(care.certifiedUntil) });
  return dotted([
    say('care.since', { day: words.shortDay(care.firstDay), week: care.weeks }),
    visits,
    plan,
    certification,
  ]);
}

/** The birth date, the year where only that is known, or that neither is. */
export function bornText(
  { birthDate, birthYear }: Pick<ReevaluationData['patient'], 'birthDate' | 'birthYear'>,
  words: Words,
): string {
  if (birthDate !== null) return words.day(birthDate);
  return birthYear === null ? words.say('notRecorded') : String(birthYear);
}

function labelled(words: Words, id: WordsId, value: string): string {
  return value === '' ? '' : `${words.say(id)} ${value}`;
}

function orNotRecorded({ say }: Words, value: string): string {
  return value === '' ? say('notRecorded') : value;
}
