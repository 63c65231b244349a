// Published numbers of one measure as tables, each with its population, its method, its source and its mark.
import { t } from '../../../shared/i18n/en.ts';
import { citationText } from '../../../shared/measures/change.ts';
import type { Evidence, Measure } from '../../../shared/measures/types.ts';
import { methodText, scoreName, sourceText, valueText } from './measure-words.ts';

export interface NumbersProps {
  readonly measure: Measure;
  readonly list: readonly Evidence[];
  readonly name: string;
}

export function Numbers({ measure, list, name }: NumbersProps) {
  if (list.length === 0) return <p className="dim">{t('measures.noValues')}</p>;
  return (
    <table className="table number-table">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measures.value')}</th>
          <th scope="col">{t('measures.population')}</th>
          <th scope="col">{t('library.method')}</th>
          <th scope="col">{t('measures.citation')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((entry, index) => (
          <tr key={`${index} ${entry.value} ${entry.population}`}>
            <td>
              <strong>{valueText(entry)}</strong>
              <div className="dim">{scoreName(measure, entry.score)}</div>
            </td>
            <td>{entry.population}</td>
            <td>{methodText(entry)}</td>
            <td>
              {sourceText(entry)} <VerifiedMark isVerified={entry.verified} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function VerifiedMark({ isVerified }: { readonly isVerified: boolean }) {
  return (
    <span className={isVerified ? 'tag' : 'tag tag-unverified'}>
      {t(isVerified ? 'measures.verified' : 'measures.unverified')}
    </span>
  );
}

type Cutoff = Measure['cutoffs'][number];

function cutoffText({ op, value, value2 }: Cutoff): string {
  if (op === 'between') return t('library.between', { from: value, to: value2 ?? value });
  return `${op.replace('>=', '≥').replace('<=', '≤')} ${value}`;
}

export function Cutoffs({ measure }: { readonly measure: Measure }) {
  return (
    <table className="table number-table">
      <caption className="visually-hidden">{t('library.cutoffs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('library.cutoff')}</th>
          <th scope="col">{t('library.meaning')}</th>
          <th scope="col">{t('measures.citation')}</th>
        </tr>
      </thead>
      <tbody>
        {measure.cutoffs.map((cutoff, index) => (
          <tr key={`${index} ${cutoff.value}`}>
            <td>
              <strong>{cutoffText(cutoff)}</strong>
              <div className="dim">{scoreName(measure, cutoff.score)}</div>
            </td>
            <td>{cutoff.appliesTo ? `${cutoff.meaning} (${cutoff.appliesTo})` : cutoff.meaning}</td>
            <td>
              {citationText(cutoff.citation)} <VerifiedMark isVerified={cutoff.verified} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RelatedFindings({ measure }: { readonly measure: Measure }) {
  return (
    <table className="table">
      <caption className="visually-hidden">{t('library.related')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('library.finding')}</th>
          <th scope="col">{t('measures.citation')}</th>
        </tr>
      </thead>
      <tbody>
        {(measure.relatedEvidence ?? []).map(entry => (
          <tr key={entry.finding}>
            <td>{entry.finding}</td>
            <td>
              {citationText(entry.citation)} <VerifiedMark isVerified={entry.verified} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
