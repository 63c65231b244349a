// The sheet every printed document is drawn on: language, title, styles, running head and foot, draft mark.
import type { ReactNode } from 'react';
import type { Paper } from '../domain/letterhead.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { printCss, type RunningText } from './print-css.ts';

export interface PageProps {
  readonly title: string;
  readonly paper: Paper;
  readonly isDraft: boolean;
  readonly isUrgent: boolean;
  readonly running: RunningText;
  readonly children: ReactNode;
}

export function Page({ title, paper, isDraft, isUrgent, running, children }: PageProps) {
  return (
    <html lang="en">
      <DocumentHead title={title} css={printCss(paper, running)} />
      <body>
        {isDraft ? (
          <div className="draft-mark" aria-hidden="true">
            DRAFT
          </div>
        ) : null}
        <main className={isUrgent ? 'urgent' : undefined}>{children}</main>
      </body>
    </html>
  );
}
