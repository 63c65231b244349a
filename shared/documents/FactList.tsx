// Sentences one after the other, each with the ids of the records it rests on.
import type { Fact } from './fact.ts';

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <p>
      {facts.map((entry, index) => (
        <span
          key={entry.text}
          data-sources={entry.sources.length === 0 ? undefined : entry.sources.join(' ')}
        >
          {index === 0 ? '' : ' '}
          {entry.text}
        </span>
      ))}
    </p>
  );
}
