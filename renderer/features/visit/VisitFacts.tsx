// One version of a visit, readable: each thing that was told with its name.
import type { Visit } from '../../../shared/domain/visit.ts';
import { visitFacts } from './visit-words.ts';

export function VisitFacts({ visit, label }: { readonly visit: Visit; readonly label: string }) {
  return (
    <dl className="visit-facts selectable" aria-label={label}>
      {visitFacts(visit).map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
