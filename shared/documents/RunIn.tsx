// A short section whose heading stands in its first line.
import type { ReactNode } from 'react';

export interface RunInProps {
  readonly head: string;
  readonly isQuiet?: boolean;
  /** Paragraphs; they follow each other in the same lines. */
  readonly children: ReactNode;
}

export function RunIn({ head, isQuiet = false, children }: RunInProps) {
  return (
    <section className={isQuiet ? 'run-in quiet' : 'run-in'}>
      <h2>{`${head}.`}</h2> {children}
    </section>
  );
}
