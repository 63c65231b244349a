// The re-evaluation request on paper: page 1 is the letter with the conclusion first and the charts where there is room
// below the signature, page 2 the reply sheet and the record behind it. Layout only; every sentence comes with the data.
import type { DrawnSignature } from '../domain/drawn-signature.ts';
import type { Paper } from '../domain/letterhead.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import { Charts } from './Charts.tsx';
import { FactList } from './FactList.tsx';
import { bornText, EpisodeLines, LetterHead } from './LetterHead.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { Page } from './Page.tsx';
import { nameInHead } from './person.ts';
import { ReplySheet } from './ReplySheet.tsx';
import type { ReevaluationData } from './reevaluation-data.ts';
import { SentenceText } from './SentenceText.tsx';
import { SignatureDrawing } from './SignatureDrawing.tsx';
import { StillHurtsTable } from './StillHurtsTable.tsx';
import { SupportingRecord } from './SupportingRecord.tsx';
import { staleHurtsDay } from './still-hurts.ts';

export interface ReevaluationProps {
  readonly data: ReevaluationData;
  readonly paper: Paper;
  readonly isDraft: boolean;
  readonly logo: string | null;
  /** Who signs. */
  readonly signature: string;
  readonly drawing: DrawnSignature | null;
}

/** Lines of what still hurts on page 1; the rest is on page 2. */
const MOST_LINES = 5;

export function Reevaluation({ data, paper, isDraft, logo, signature, drawing }: ReevaluationProps) {
  const words = wordsOf(data.language);
  const { say } = words;
  const title = say(data.isSafety ? 'titleSafety' : 'title');
  const { patient } = data;
  const more = data.stillHurts.length - MOST_LINES;
  return (
    <Page
      title={`${title} ${data.requestCode}`}
      paper={paper}
      isDraft={isDraft}
      isIncomplete={data.incomplete.length > 0}
      isUrgent={data.isSafety || data.urgency !== 'routine'}
      hasPicture={logo !== null}
      words={words}
      running={{
        topLeft: `${nameInHead(patient.name)}, ${say('born', { day: bornText(patient, words) })}`,
        topRight: `${data.requestCode} ·`,
        bottomLeft: say(isDraft ? 'footDraft' : 'foot', {
          day: words.day(data.writtenOn),
          version: data.appVersion,
        }),
      }}
    >
      <LetterHead data={data} title={title} isDraft={isDraft} logo={logo} />
      <section className="core">
        <h2>{say('head.conclusion')}</h2>
        <FactList facts={data.conclusion} />
        <h2>{say('head.questions')}</h2>
        <ol>
          {data.questions.map(question => (
            <li key={question.key} data-key={question.key} data-sources={question.sources.join(' ')}>
              <SentenceText of={question} />
            </li>
          ))}
        </ol>
      </section>
      <section className="facts">
        <EpisodeLines data={data} />
        <FactList label={say('head.redFlags')} facts={[data.redFlagLine]} />
      </section>
      <h2>{say('head.outcomes')}</h2>
      <OutcomeTable outcomes={data.outcomes} words={words} />
      <h2>{stillHurtsHeading(data, words)}</h2>
      <StillHurtsTable lines={data.stillHurts.slice(0, MOST_LINES)} words={words} />
      {more > 0 ? <p className="quiet">{say('hurts.more', { count: more })}</p> : null}
      <h2>{say('head.assessment')}</h2>
      <FactList facts={data.assessment} />
      <FactList label={say('head.meanwhile')} facts={data.meanwhile} />
      <SignatureDrawing drawing={drawing} />
      <div className="write signature">
        <span className="wide">{say('signature', { name: signature })}</span>
        <span className="narrow">{say('date')}</span>
      </div>
      <Charts charts={data.charts} words={words} />
      <ReplySheet data={data} />
      <SupportingRecord data={data} isDraft={isDraft} moreHurts={data.stillHurts.slice(MOST_LINES)} />
    </Page>
  );
}

/** Symptoms that nobody has asked about for weeks are told with their day. */
function stillHurtsHeading(
  { stillHurts, writtenOn, isDespiteAdherence }: ReevaluationData,
  words: Words,
): string {
  const { say } = words;
  const day = staleHurtsDay(stillHurts, writtenOn);
  if (day !== null) return say('head.stillHurtsOn', { day: words.day(day) });
  return say(isDespiteAdherence ? 'head.stillHurtsDespite' : 'head.stillHurts');
}
