// Sentences one after the other, each with the ids of the records it rests on.
import type { Fact } from './fact.ts';
import { SentenceText } from './SentenceText.tsx';

export interface FactListProps {
  readonly facts: readonly Fact[];
  /** A word in front of the first sentence. */
  readonly label?: string;
}

export function FactList({ facts, label }: FactListProps) {
  return (
    <p>
      {label === undefined ? null : <span className="label">{`${label}: `}</span>}
      {facts.map((entry, index) => (
        <span
          key={entry.key}
          data-key={entry.key}
          data-sources={entry.sources.length === 0 ? undefined : entry.sources.join(' ')}
        >
          {index === 0 ? '' : ' '}
          <SentenceText of={entry} />
        </span>
      ))}
    </p>
  );
}
