// The emergency sheet on paper: one page, large enough to be read in a corridor and on a fax.
import { stepsOf, urgencyWord } from '../clinical/urgency.ts';
import type { Paper } from '../domain/letterhead.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import type { EmergencySheetData } from './emergency-sheet.ts';
import { Page } from './Page.tsx';
import { nameInHead } from './person.ts';

export interface EmergencySheetProps {
  readonly data: EmergencySheetData;
  readonly paper: Paper;
}

export function EmergencySheet({ data, paper }: EmergencySheetProps) {
  const { patient, flags, from, referrer } = data;
  const words = wordsOf(data.language);
  const { say } = words;
  const urgency = flags[0]?.urgency ?? 'emergency';
  const born = patient.birthDate === null ? (patient.birthYear ?? '') : words.day(patient.birthDate);
  const bornWords = say('born', { day: born === '' ? say('notRecorded') : born });
  return (
    <Page
      title={say('sheet.title')}
      paper={paper}
      isDraft={false}
      isUrgent
      words={words}
      running={{
        topLeft: `${nameInHead(patient.name)}, ${bornWords}`,
        topRight: '',
        bottomLeft: words.day(data.writtenOn),
      }}
    >
      <div className="corridor">
        <header className="head">
          <h1>{say('sheet.title')}</h1>
          <span className="urgency">{urgencyWord(urgency, words)}</span>
        </header>
        <div className="patient">
          <p>
            <bdi className="patient-name">{patient.name}</bdi>
            {` · ${bornWords} · ${say('label.identifier')}: ${orNone(words, patient.identifier)}`}
          </p>
          <p>
            {say('sheet.reach', {
              phone: orNone(words, patient.phone),
              address: orNone(words, patient.address),
            })}
          </p>
          <p>{say('sheet.problem', { problem: data.problem })}</p>
        </div>
        <section className="core">
          <h2>{say('sheet.found')}</h2>
          <ol>
            {flags.map(flag => (
              <li key={flag.words}>
                <strong>{flag.words}</strong>
                {flag.note === '' ? '' : `: ${flag.note}`}
                {` (${say('sheet.when', { day: words.day(flag.date), time: flag.time })})`}
                <br />
                {say('sheet.why', { suspicion: flag.suspicion })}
              </li>
            ))}
          </ol>
          <p>{say('sheet.finding')}</p>
        </section>
        <h2>{say('sheet.path')}</h2>
        <ol>
          {stepsOf(urgency, words).map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>{say('sheet.contact')}</h2>
        <p>
          {joined([from.therapistName, from.credential, from.practice, from.phone]) || say('label.noSender')}
        </p>
        {referrer === null ? null : (
          <p>{say('sheet.referrer', { name: referrer.name, phone: orNone(words, referrer.phone) })}</p>
        )}
        <div className="write">
          <span className="wide">{say('sheet.takenOver')}</span>
          <span className="narrow">{say('sheet.time')}</span>
          <span className="wide">{say('signature', { name: from.therapistName })}</span>
        </div>
      </div>
    </Page>
  );
}

function orNone({ say }: Words, value: string): string {
  return value === '' ? say('notRecorded') : value;
}
