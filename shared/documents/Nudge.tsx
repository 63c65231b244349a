// The second letter on paper: what was sent when and is not answered yet, what it asked, and how to answer. One page.
import type { Paper } from '../domain/letterhead.ts';
import type { RequestEvent } from '../domain/request-event.ts';
import { wordsOf } from '../i18n/words.ts';
import { FactList } from './FactList.tsx';
import { bornText, Parties, RequestTitle } from './LetterHead.tsx';
import { Page } from './Page.tsx';
import { nameInHead } from './person.ts';
import { ReplyBox } from './ReplySheet.tsx';
import type { ReevaluationData } from './reevaluation-data.ts';
import { SentenceText } from './SentenceText.tsx';

export interface NudgeData {
  /** The letter as it was signed. */
  readonly letter: ReevaluationData;
  readonly sent: Pick<RequestEvent, 'day' | 'channel' | 'address'>;
  readonly writtenOn: string;
  readonly appVersion: string;
  /** Who signed the letter. */
  readonly signature: string;
}

export interface NudgeProps {
  readonly data: NudgeData;
  readonly paper: Paper;
  readonly logo: string | null;
}

export function Nudge({ data, paper, logo }: NudgeProps) {
  const { letter, sent, writtenOn, appVersion, signature } = data;
  const words = wordsOf(letter.language);
  const { say } = words;
  const { patient, requestCode: code } = letter;
  const title = say('nudge.title');
  return (
    <Page
      title={`${title} ${code}`}
      paper={paper}
      isDraft={false}
      isUrgent={letter.isSafety || letter.urgency !== 'routine'}
      hasPicture={logo !== null}
      words={words}
      running={{
        topLeft: `${nameInHead(patient.name)}, ${say('born', { day: bornText(patient, words) })}`,
        topRight: `${code} ·`,
        bottomLeft: say('foot', { day: words.day(writtenOn), version: appVersion }),
      }}
    >
      <header>
        <RequestTitle data={letter} title={title} writtenOn={writtenOn} logo={logo} />
        <Parties data={letter} code={code} />
      </header>
      <section className="core">
        <p>
          <strong>
            {say(sent.address === '' ? 'nudge.sent' : 'nudge.sentTo', {
              day: words.day(sent.day),
              code,
              channel: say(`nudge.channel.${sent.channel ?? 'mail'}`),
              address: sent.address,
            })}
          </strong>
          {` ${say('nudge.please')}`}
        </p>
      </section>
      <h2>{say('nudge.asked')}</h2>
      <FactList facts={letter.conclusion} />
      <ol>
        {letter.questions.map(question => (
          <li key={question.key}>
            <SentenceText of={question} />
          </li>
        ))}
      </ol>
      <div className="write signature">
        <span className="wide">{say('signature', { name: signature })}</span>
        <span className="narrow">{say('date')}</span>
      </div>
      <section>
        <ReplyBox data={letter} />
      </section>
    </Page>
  );
}
