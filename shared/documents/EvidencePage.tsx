// The page of a paper for the therapist's own files: its head, whatever the paper tells, and its limits at the end. In the
// language of the program, in which verdicts are kept, whatever that of a letter was.
import type { ReactNode } from 'react';
import type { Paper } from '../domain/letterhead.ts';
import { t } from '../i18n/en.ts';
import { ENGLISH } from '../i18n/words.ts';
import { dotted } from '../joined.ts';
import type { EvidenceHead } from './evidence-head.ts';
import { bornText } from './LetterHead.tsx';
import { Page } from './Page.tsx';
import { nameInHead } from './person.ts';

export interface EvidencePageProps {
  readonly head: EvidenceHead;
  readonly title: string;
  /** Beside the title. */
  readonly fact: string;
  /** Printed before the number of each page. */
  readonly code?: string;
  /** What the paper does not show. */
  readonly limits: string;
  readonly paper: Paper;
  readonly children: ReactNode;
}

export function EvidencePage({ head, title, fact, code = '', limits, paper, children }: EvidencePageProps) {
  const { patient, problem, from } = head;
  const born = ENGLISH.say('born', { day: bornText(patient, ENGLISH) });
  return (
    <Page
      words={ENGLISH}
      title={title}
      paper={paper}
      isDraft={false}
      isUrgent={false}
      running={{
        topLeft: `${nameInHead(patient.name)}, ${born}`,
        topRight: code === '' ? '' : `${code} ·`,
        bottomLeft: t('evidencePaper.foot', { version: head.appVersion }),
      }}
    >
      <header className="head">
        <h1>{title}</h1>
        <div className="head-facts">{fact}</div>
      </header>
      <div className="patient">
        <p>
          <bdi className="patient-name">{patient.name}</bdi>
          {` · ${dotted([born, patient.identifier])}`}
        </p>
        <p>{problem}</p>
        <p>{dotted([from, t('evidencePaper.printed', { day: ENGLISH.day(head.writtenOn) })])}</p>
      </div>
      {children}
      <p className="quiet">{limits}</p>
    </Page>
  );
}
