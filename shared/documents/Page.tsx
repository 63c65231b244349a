// The sheet every printed document is drawn on: language, title, styles, running head and foot, draft mark.
import type { ReactNode } from 'react';
import type { Paper } from '../domain/letterhead.ts';
import type { Words } from '../i18n/words.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { printCss, type RunningText } from './print-css.ts';

export interface PageProps {
  readonly title: string;
  readonly paper: Paper;
  readonly isDraft: boolean;
  /** A draft that lacks a required field says so across the pages. */
  readonly isIncomplete?: boolean;
  readonly isUrgent: boolean;
  readonly hasPicture?: boolean;
  readonly words: Words;
  readonly running: RunningText;
  readonly children: ReactNode;
}

export function Page({
  title,
  paper,
  isDraft,
  isIncomplete = false,
  isUrgent,
  hasPicture = false,
  words,
  running,
  children,
}: PageProps) {
  return (
    <html lang={words.language}>
      <DocumentHead title={title} css={printCss(paper, running, words)} hasPicture={hasPicture} />
      <body>
        {isDraft ? (
          <div className="draft-mark" aria-hidden="true">
            {words.say(isIncomplete ? 'label.incomplete' : 'label.draft')}
          </div>
        ) : null}
        <main className={isUrgent ? 'urgent' : undefined}>{children}</main>
      </body>
    </html>
  );
}
