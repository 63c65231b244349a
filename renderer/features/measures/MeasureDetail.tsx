// One measure of the library with every number's source.
import { t } from '../../../shared/i18n/en.ts';
import { libraryDetails, type SourcedValue } from '../../ui/library.ts';
import { directionText, itemsSpan, type MeasureFacts } from '../../ui/measure-facts.ts';

export function MeasureDetail({ facts }: { readonly facts: MeasureFacts }) {
  const details = libraryDetails(facts.id);
  const rows = [
    { name: t('measures.range'), value: `${facts.min} to ${facts.max} ${facts.unit}` },
    { name: t('measures.direction'), value: directionText(facts) },
    {
      name: t('measures.items'),
      value:
        facts.items.length === 0
          ? t('measures.itemsNone')
          : t('measures.itemsValue', { count: facts.items.length, ...itemsSpan(facts) }),
    },
    { name: t('measures.regions'), value: facts.regions.join(', ') },
    { name: t('measures.scoring'), value: details?.scoringRule ?? '' },
    { name: t('measures.missing'), value: details?.missing ?? '' },
    { name: t('measures.licence'), value: details?.licence ?? '' },
  ].filter(row => row.value.trim() !== '');
  return (
    <article className="page measure-detail selectable" aria-label={facts.name} tabIndex={0}>
      <header>
        <h2 className="page-title">{facts.name}</h2>
        <p className="dim">{facts.abbreviation}</p>
      </header>
      <dl className="definition">
        {rows.map(row => (
          <div key={row.name}>
            <dt>{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {(details?.groups ?? []).map(group => (
        <section key={group.kind} className="page-section">
          <h3>{t(`measures.${group.kind}`)}</h3>
          {group.values.length === 0 ? (
            <p className="dim">{t('measures.noValues')}</p>
          ) : (
            <SourceTable values={group.values} name={t(`measures.${group.kind}`)} />
          )}
        </section>
      ))}
    </article>
  );
}

function SourceTable({ values, name }: { readonly values: readonly SourcedValue[]; readonly name: string }) {
  return (
    <table className="table">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measures.value')}</th>
          <th scope="col">{t('measures.population')}</th>
          <th scope="col">{t('measures.citation')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value, index) => (
          <tr key={`${index} ${value.value} ${value.citation}`}>
            <td className="nowrap">
              {value.value} {value.unit}
            </td>
            <td>{value.population}</td>
            <td>
              {value.citation}{' '}
              <span className="tag">{t(value.verified ? 'measures.verified' : 'measures.unverified')}</span>
              {value.note === '' ? null : <div className="field-help">{value.note}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
