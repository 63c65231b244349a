// Head of page 2: what the physician ticks and sends back. It names patient and request again, so that it stands alone.
import { type Words, wordsOf } from '../i18n/words.ts';
import { bornText } from './LetterHead.tsx';
import { QrCode } from './QrCode.tsx';
import type { ReevaluationData } from './reevaluation-data.ts';

const CHOICES = [
  'reply.confirmed',
  'reply.newDiagnosis',
  'reply.appointment',
  'reply.imaging',
  'reply.bloods',
  'reply.medication',
  'reply.injection',
  'reply.procedure',
  'reply.surgical',
  'reply.continue',
  'reply.amend',
  'reply.other',
] as const;

interface ReplyProps {
  readonly data: ReevaluationData;
}

export function ReplySheet({ data }: ReplyProps) {
  return (
    // Charts that have no room below the signature come before the reply; else it begins a page of its own.
    <section className={data.charts.length === 0 ? 'sheet-2 begins-page' : 'sheet-2'}>
      <ReplyBox data={data} />
    </section>
  );
}

/** What is ticked and sent back. */
export function ReplyBox({ data }: ReplyProps) {
  const { patient, requestCode } = data;
  const words = wordsOf(data.language);
  const { say } = words;
  return (
    <div className="reply">
      <div className="reply-head">
        <div>
          <h2>{say('reply.title')}</h2>
          <p>
            <strong>{returnText(data.from, words)}</strong>
          </p>
          <p>
            {say('reply.about', { name: patient.name, day: bornText(patient, words), code: requestCode })}
          </p>
        </div>
        <QrCode text={requestCode} label={`${say('label.code')} ${requestCode}`} />
      </div>
      <div className="reply-grid">
        {CHOICES.map(choice => (
          <div key={choice}>
            <span className="box" />
            {say(choice)}
          </div>
        ))}
      </div>
      <p>{say('reply.remarks')}</p>
      <div className="line" />
      <div className="line" />
      <div className="write">
        <span className="wide">{say('reply.signature')}</span>
        <span className="narrow">{say('date')}</span>
      </div>
    </div>
  );
}

function returnText(from: ReevaluationData['from'], { say }: Words): string {
  const ways = [
    from.fax === '' ? '' : say('reply.to', { fax: from.fax }),
    from.phone === '' ? '' : say('reply.phone', { phone: from.phone }),
    from.email === '' ? '' : say('reply.email', { email: from.email }),
  ].filter(way => way !== '');
  return ways.length === 0 ? say('reply.noReturn') : ways.join(' · ');
}
