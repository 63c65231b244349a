// One measure with everything known of it, and the source of every number.
import type { ReactNode } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { directionOf } from '../../../shared/measures/change.ts';
import type { Measure, ScoreDefinition } from '../../../shared/measures/types.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { directionText } from '../../ui/measure-facts.ts';
import { constructName, kindName, regionName } from './library-search.ts';
import { itemsText, licenceText, missingText } from './measure-words.ts';
import { Cutoffs, Numbers, RelatedFindings } from './NumberTables.tsx';
import { UsedNumbers } from './UsedNumbers.tsx';

export function MeasureDetail({ measure }: { readonly measure: Measure }) {
  return (
    <article className="page measure-detail selectable" aria-label={measure.name} tabIndex={0}>
      <header className="measure-head">
        <div>
          <h1 className="page-title">{measure.name}</h1>
          <p className="dim">
            {measure.abbreviation}
            {measure.kind === 'custom' ? `, ${t('library.own')}` : ''}
          </p>
        </div>
        <CommandButton id="threshold.choose" target={{ measureId: measure.id }} />
      </header>
      <Facts measure={measure} />
      {measure.scores.length > 1 ? <Scores measure={measure} /> : null}
      <UsedNumbers measure={measure} />
      {(['mcid', 'mdc90', 'mdc95', 'sem'] as const).map(kind => (
        <Section key={kind} title={t(`measures.${kind}`)}>
          <Numbers measure={measure} list={measure[kind]} name={t(`measures.${kind}`)} />
        </Section>
      ))}
      {measure.cutoffs.length > 0 ? (
        <Section title={t('library.cutoffs')}>
          <Cutoffs measure={measure} />
        </Section>
      ) : null}
      {(measure.relatedEvidence ?? []).length > 0 ? (
        <Section title={t('library.related')}>
          <RelatedFindings measure={measure} />
        </Section>
      ) : null}
    </article>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="page-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ measure }: { readonly measure: Measure }) {
  const { readminister, burdenMinutes } = measure;
  const interval = t('library.intervalValue', {
    typical: readminister.typicalDays,
    minimum: readminister.minimumDays,
  });
  const rows = [
    [t('measures.range'), `${measure.min} to ${measure.max} ${measure.unit}`],
    [t('measures.direction'), scoreDirection(measure)],
    [t('library.kind'), [kindName(measure.kind), ...measure.constructs.map(constructName)].join(', ')],
    [t('measures.regions'), measure.regions.map(regionName).join(', ')],
    [t('measures.items'), itemsText(measure)],
    [t('measures.scoring'), measure.scoringRule],
    [t('library.rounding'), measure.rounding],
    [t('measures.missing'), missingText(measure)],
    [t('library.interval'), readminister.note ? `${interval}. ${readminister.note}` : interval],
    [t('library.burden'), t('library.burdenValue', { count: burdenMinutes })],
    [t('library.floorCeiling'), measure.floorCeilingNotes],
    [t('library.detector'), t(measure.usableForPlateau ? 'library.detectorYes' : 'library.detectorNo')],
    [t('library.version'), measure.version ?? ''],
    [t('measures.licence'), licenceText(measure)],
  ].filter(([, value]) => value?.trim() !== '');
  return (
    <dl className="definition">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function scoreDirection(measure: Measure, score?: ScoreDefinition): string {
  return directionText({ isHigherBetter: directionOf(measure, score?.id) === 'higher-is-better' });
}

function Scores({ measure }: { readonly measure: Measure }) {
  return (
    <Section title={t('library.scores')}>
      <table className="table">
        <caption className="visually-hidden">{t('library.scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library.score')}</th>
            <th scope="col">{t('measures.range')}</th>
            <th scope="col">{t('measures.direction')}</th>
            <th scope="col">{t('measures.formula')}</th>
          </tr>
        </thead>
        <tbody>
          {measure.scores.map(score => (
            <tr key={score.id}>
              <td>{score.name}</td>
              <td className="nowrap">
                {t('library.scoreRange', { min: score.min, max: score.max, unit: score.unit })}
              </td>
              <td>{scoreDirection(measure, score)}</td>
              <td>{score.formula}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
