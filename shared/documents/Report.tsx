// Progress report and discharge summary on paper. Layout only; every sentence comes with the data.
import type { Paper } from '../domain/letterhead.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import { Charts } from './Charts.tsx';
import { FactList } from './FactList.tsx';
import { bornText, LogoPicture, Parties, signatory } from './LetterHead.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { Page } from './Page.tsx';
import { nameInHead } from './person.ts';
import type { ReportData } from './report-data.ts';
import { StillHurtsTable } from './StillHurtsTable.tsx';

export interface ReportProps {
  readonly data: ReportData;
  readonly paper: Paper;
  readonly isDraft: boolean;
  readonly logo: string | null;
}

interface PartProps {
  readonly data: ReportData;
  readonly words: Words;
}

export function Report({ data, paper, isDraft, logo }: ReportProps) {
  const { input, patient } = data;
  const words = wordsOf(input.language);
  const { say } = words;
  const title = say(`report.${input.kind}`);
  return (
    <Page
      words={words}
      title={title}
      paper={paper}
      isDraft={isDraft}
      isUrgent={false}
      hasPicture={logo !== null}
      running={{
        topLeft: `${nameInHead(patient.name)}, ${say('born', { day: bornText(patient, words) })}`,
        topRight: `${title} ·`,
        bottomLeft: say(isDraft ? 'footDraft' : 'foot', {
          day: words.day(input.writtenOn),
          version: data.appVersion,
        }),
      }}
    >
      <ReportHead data={data} words={words} title={title} logo={logo} />
      {input.kind === 'progress' ? (
        <ProgressBody data={data} words={words} />
      ) : (
        <DischargeBody data={data} words={words} />
      )}
      <div className="write signature">
        <span className="wide">{say('signature', { name: signatory(data) })}</span>
        <span className="narrow">{say('date')}</span>
      </div>
      <Charts charts={data.charts} words={words} />
      <h2>{say('head.quality')}</h2>
      <div className="quiet">
        <FactList facts={data.quality} />
      </div>
    </Page>
  );
}

function ReportHead({
  data,
  words,
  title,
  logo,
}: PartProps & { readonly title: string; readonly logo: string | null }) {
  const { say } = words;
  const { input } = data;
  return (
    <header>
      <div className="head">
        <LogoPicture address={logo} practice={data.from.practice} />
        <h1>{title}</h1>
        <div className="head-facts">{words.day(input.writtenOn)}</div>
      </div>
      <Parties data={data} />
      <p>
        <strong>
          {say('report.period', {
            from: words.day(input.fromDay),
            to: words.day(input.toDay),
            visits: data.treatmentDays,
          })}
        </strong>
      </p>
    </header>
  );
}

function ProgressBody({ data, words }: PartProps) {
  const { say } = words;
  return (
    <>
      <h2>{say('report.statements')}</h2>
      <Statements data={data} words={words} />
      <Goals data={data} words={words} />
      <h2>{say('head.outcomes')}</h2>
      <OutcomeTable outcomes={data.outcomes} words={words} />
      <h2>{say('report.course')}</h2>
      {data.course.length === 0 ? null : <FactList facts={data.course} />}
      <FactList facts={data.adherence} />
      <h2>{say('head.done')}</h2>
      <Done data={data} words={words} />
      <TherapistPart data={data} words={words} />
    </>
  );
}

function DischargeBody({ data, words }: PartProps) {
  const { say } = words;
  const { discharge, home } = data;
  return (
    <>
      <p>
        <strong>
          {discharge === null
            ? say('report.notEnded')
            : say('report.ended', {
                day: words.day(discharge.date),
                reason: say(`report.reason.${discharge.reason}`),
              })}
        </strong>
        {discharge === null || discharge.note === '' ? null : ` ${discharge.note}`}
      </p>
      <Goals data={data} words={words} />
      <h2>{say('head.outcomes')}</h2>
      <OutcomeTable outcomes={data.outcomes} words={words} />
      <h2>{say('head.done')}</h2>
      <Done data={data} words={words} />
      <FactList facts={data.adherence} />
      <h2>{say('report.remains')}</h2>
      {data.stillHurts.length === 0 ? (
        <p>{say('report.remainsNone')}</p>
      ) : (
        <StillHurtsTable lines={data.stillHurts} words={words} />
      )}
      <h2>{say('report.home')}</h2>
      <p>
        {home.length === 0
          ? say('report.homeNone')
          : `${home.map(({ name, dose }) => (dose === '' ? name : `${name} (${dose})`)).join('; ')}.`}
      </p>
      <TherapistPart data={data} words={words} />
    </>
  );
}

function Statements({ data, words }: PartProps) {
  const { texts } = data.input;
  if (texts.statements === '' && data.statements.length === 0)
    return <p>{words.say('report.statementsNone')}</p>;
  return (
    <>
      {texts.statements === '' ? null : <p className="given">{texts.statements}</p>}
      {data.statements.length === 0 ? null : <FactList facts={data.statements} />}
    </>
  );
}

function Goals({ data, words }: PartProps) {
  const { say } = words;
  return (
    <>
      <h2>{say('report.goals')}</h2>
      {data.goals.length === 0 ? (
        <p>{say('report.goalsNone')}</p>
      ) : (
        <ul className="plain">
          {data.goals.map(line => (
            <li key={line.key} data-sources={line.sources.join(' ')}>
              <strong>{line.number === '' ? line.goal : `${line.number}. ${line.goal}`}</strong>
              {line.origin === '' ? '' : ` (${line.origin})`}
              {`: ${line.course}.`}
            </li>
          ))}
        </ul>
      )}
      {data.changedGoals.length === 0 ? null : <FactList facts={data.changedGoals} />}
    </>
  );
}

function Done({ data, words }: PartProps) {
  const lines = data.interventions.map(({ name, times, doses }) => {
    const dose = doses.at(-1);
    return dose === undefined
      ? words.say('report.doneNoDose', { name, times })
      : words.say('report.done', { name, times, dose });
  });
  return (
    <>
      <p>{lines.length === 0 ? words.say('done.none') : `${lines.join('; ')}.`}</p>
      <FactList facts={data.courseOfCare} />
    </>
  );
}

/** What only the therapist can say; an empty text leaves lines to write on. */
function TherapistPart({ data, words }: PartProps) {
  const { say } = words;
  const { kind, texts } = data.input;
  const isProgress = kind === 'progress';
  return (
    <>
      <h2>{say(isProgress ? 'report.assessment' : 'report.note')}</h2>
      <Given text={texts.assessment} />
      {isProgress ? (
        <>
          <h2>{say('report.plan')}</h2>
          <p>{say(`report.plan.${texts.plan}`)}</p>
          {texts.planNote === '' ? null : <p className="given">{texts.planNote}</p>}
          {data.requests.length === 0 ? null : <FactList facts={data.requests} />}
        </>
      ) : null}
    </>
  );
}

function Given({ text }: { readonly text: string }) {
  if (text !== '') return <p className="given">{text}</p>;
  return (
    <>
      <div className="line" />
      <div className="line" />
    </>
  );
}
