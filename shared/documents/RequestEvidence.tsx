// What was recorded of one request, on paper: for whoever asks what was sent, when, how, to whom, and what came of it.
import { formatDay } from '../dates.ts';
import type { Paper } from '../domain/letterhead.ts';
import { t } from '../i18n/en.ts';
import { dotted, joined } from '../joined.ts';
import { EvidencePage } from './EvidencePage.tsx';
import {
  type FileLine,
  type RequestEvidenceData,
  recordedWords,
  type SignedLetter,
  type StepLine,
} from './request-evidence.ts';
import { SentenceText } from './SentenceText.tsx';

export interface RequestEvidenceProps {
  readonly data: RequestEvidenceData;
  readonly paper: Paper;
}

export function RequestEvidence({ data, paper }: RequestEvidenceProps) {
  const { request, letters } = data;
  const present = letters.find(letter => letter.request.id === request.id)?.data;
  return (
    <EvidencePage
      head={data}
      title={t('requestPaper.title', { code: request.code })}
      fact={t(`requestStatus.${request.status}`)}
      code={request.code}
      limits={t('requestPaper.limits')}
      paper={paper}
    >
      <section className="core">
        <h2>{t('requestPaper.inShort')}</h2>
        {data.inShort.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <h2>{t('requestPaper.to')}</h2>
      <Recipient to={present?.to ?? null} />
      <h2>{t('requestPaper.asks')}</h2>
      <ol lang={present?.language}>
        {present?.questions.map(question => (
          <li key={question.key}>
            <SentenceText of={question} />
          </li>
        ))}
      </ol>
      <h2>{t('requestPaper.letter')}</h2>
      {letters.map(letter => (
        <Letter key={letter.request.id} letter={letter} isOnly={letters.length === 1} />
      ))}
      <h2>{t('requestPaper.steps')}</h2>
      <Steps steps={data.steps} />
      <h2>{t('requestPaper.replies')}</h2>
      <Lines lines={data.replies} none={t('requestPaper.noReplies')} />
      {data.changes.length === 0 ? null : (
        <>
          <h2>{t('requestPaper.changes')}</h2>
          <Lines lines={data.changes} none="" />
        </>
      )}
      <h2>{t('requestPaper.files')}</h2>
      {data.files.length === 0 ? <p>{t('requestPaper.noFiles')}</p> : <Files files={data.files} />}
    </EvidencePage>
  );
}

function Recipient({ to }: { readonly to: SignedLetter['data']['to'] }) {
  if (to === null) return <p>{t('requestPaper.nobody')}</p>;
  return (
    <p>
      {dotted([
        joined([to.name, to.credential, to.practice]),
        to.address.replaceAll('\n', ', '),
        to.phone === '' ? '' : t('requestPaper.phone', { phone: to.phone }),
        to.fax === '' ? '' : t('requestPaper.fax', { fax: to.fax }),
      ])}
    </p>
  );
}

interface LetterProps {
  readonly letter: SignedLetter;
  /** There is no other version. */
  readonly isOnly: boolean;
}

function Letter({ letter, isOnly }: LetterProps) {
  const { request, rules } = letter;
  const version = letter.data.appVersion;
  return (
    <>
      {isOnly ? null : (
        <h3>
          {t('requestPaper.letterVersion', {
            version: request.version,
            status: t(`requestStatus.${request.status}`),
          })}
        </h3>
      )}
      <p>
        {t('requestPaper.signed', {
          name: joined([request.signedBy, request.signedCredential]),
          when: `${recordedWords(request.signedAt ?? 0)} UTC`,
          urgency: t(`urgency.${request.urgency}`),
          day: formatDay(letter.data.writtenOn),
        })}
      </p>
      <p>
        {rules === null
          ? t('requestPaper.noRules', { version })
          : t('requestPaper.versions', { version, rules })}
      </p>
      <p>{t('requestPaper.hash', { hash: request.htmlHash ?? '' })}</p>
      <p>
        <strong>
          {letter.pageHash === request.htmlHash
            ? t('requestPaper.intact')
            : t('requestPaper.broken', { hash: letter.pageHash })}
        </strong>
      </p>
      <p>{t('requestPaper.dataHash', { hash: letter.dataHash })}</p>
    </>
  );
}

const STEP_COLUMNS = ['step', 'told', 'address', 'words', 'actor', 'recorded'] as const;

function Steps({ steps }: { readonly steps: readonly StepLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          {STEP_COLUMNS.map(column => (
            <th key={column} scope="col">
              {t(`requestPaper.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          // Steps have no identity of their own; they are in their order.
          <tr key={index}>
            {STEP_COLUMNS.map(column => (
              <td key={column} className={column === 'told' || column === 'recorded' ? 'nowrap' : undefined}>
                {step[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files({ files }: { readonly files: readonly FileLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('requestPaper.column.file')}</th>
          <th scope="col">{t('requestPaper.column.of')}</th>
          <th scope="col">{t('requestPaper.column.size')}</th>
          <th scope="col">{t('requestPaper.column.hash')}</th>
          <th scope="col">{t('requestPaper.column.check')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, of, size, hash, isIntact }) => (
          <tr key={`${hash} ${of}`}>
            <td>{name}</td>
            <td>{of}</td>
            <td>{size}</td>
            <td>{hash}</td>
            <td className="nowrap">{t(isIntact ? 'requestPaper.fileIntact' : 'requestPaper.fileBroken')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
