// "What to tell your doctor" on paper: large type, whole sentences, room for the patient's own words.
import type { Paper } from '../domain/letterhead.ts';
import { wordsOf } from '../i18n/words.ts';
import { bornText } from './LetterHead.tsx';
import { Page } from './Page.tsx';
import type { PatientSheetData } from './patient-sheet.ts';
import { nameInHead } from './person.ts';

export interface PatientSheetProps {
  readonly data: PatientSheetData;
  readonly paper: Paper;
}

const QUESTIONS = [
  'patient.ask.else',
  'patient.ask.test',
  'patient.ask.choices',
  'patient.ask.meanwhile',
] as const;
const ALSO = ['patient.also.medicines', 'patient.also.new', 'patient.also.sleep'] as const;
const OWN_LINES = ['first', 'second', 'third'] as const;

export function PatientSheet({ data, paper }: PatientSheetProps) {
  const { patient, therapist } = data;
  const words = wordsOf(data.language);
  const { say } = words;
  const day = words.day(data.writtenOn);
  const born = say('born', { day: bornText(patient, words) });
  return (
    <Page
      words={words}
      title={say('patient.title')}
      paper={paper}
      isDraft={false}
      isUrgent={false}
      running={{
        topLeft: `${nameInHead(patient.name)}, ${born}`,
        topRight: '',
        bottomLeft: say('patient.foot'),
      }}
    >
      <div className="large-type">
        <header className="head">
          <h1>{say('patient.title')}</h1>
        </header>
        <p>
          <strong>{say('patient.for', { name: patient.name, born })}</strong>
          {`. ${therapist === '' ? say('patient.writtenAlone', { day }) : say('patient.written', { day, therapist })}.`}
        </p>
        <p>{`${data.why.text} ${say('patient.how')}`}</p>
        <h2>
          {data.hurtsDay === null
            ? say('patient.hurts')
            : say('patient.hurtsOn', { day: words.day(data.hurtsDay) })}
        </h2>
        {data.hurts.length === 0 ? <p>{say('patient.hurtsNone')}</p> : <Sentences facts={data.hurts} />}
        <p className="small">{say('patient.worst')}</p>
        <h2>{say('patient.exercises')}</h2>
        <p data-sources={data.exercises.sources.join(' ')}>{data.exercises.text}</p>
        <h2>{say('patient.changed')}</h2>
        {data.changed.length === 0 ? <p>{say('patient.changedNone')}</p> : <Sentences facts={data.changed} />}
        <h2>{say('patient.tried')}</h2>
        <p>{data.tried.length === 0 ? say('patient.triedNone') : `${data.tried.join('; ')}.`}</p>
        <h2>{say('patient.ask')}</h2>
        <ul>
          {QUESTIONS.map(id => (
            <li key={id}>{say(id)}</li>
          ))}
        </ul>
        <h2>{say('patient.also')}</h2>
        <ul>
          {ALSO.map(id => (
            <li key={id}>{say(id)}</li>
          ))}
        </ul>
        <section className="own-words">
          <h2>{say('patient.own')}</h2>
          {OWN_LINES.map(line => (
            <div key={line} className="line" />
          ))}
        </section>
      </div>
    </Page>
  );
}

function Sentences({ facts }: { readonly facts: PatientSheetData['hurts'] }) {
  return (
    <ul>
      {facts.map(entry => (
        <li key={entry.key} data-sources={entry.sources.join(' ')}>
          {entry.text}
        </li>
      ))}
    </ul>
  );
}
