// The score while it is typed: change from the first one, against measurement error and important difference.
import { t } from '../../../shared/i18n/en.ts';
import type { SourcedNumber } from '../../../shared/measures/change.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Scored } from '../../ui/library.ts';
import { improvement, type MeasureFacts } from '../../ui/measure-facts.ts';

export interface LiveScoreProps {
  readonly facts: MeasureFacts;
  readonly scored: Scored | null;
  /** First score of this episode on this measure, if there is one. */
  readonly first: number | null;
}

export function LiveScore({ facts, scored, first }: LiveScoreProps) {
  return (
    <section className="live-score" aria-label={t('record.score')}>
      <div role="status">
        {scored === null ? <p className="dim">{t('record.scoreNone')}</p> : null}
        {scored?.ok === false ? <p className="dim">{scored.reason}</p> : null}
        {scored?.ok ? (
          <>
            <p className="live-score-value numbers">
              {scored.score} <span className="dim">{facts.unit}</span>
            </p>
            {facts.items.length > 0 && scored.answered + scored.missing > 1 ? (
              <p className="dim numbers">
                {t('record.answered', {
                  answered: scored.answered,
                  count: scored.answered + scored.missing,
                })}
              </p>
            ) : null}
            <p>{changeText(facts, scored.score, first)}</p>
            {scored.others.length > 0 ? (
              <p className="dim numbers">
                {scored.others
                  .map(other => `${other.name}: ${other.value ?? t('record.notScored')}`)
                  .join(', ')}
              </p>
            ) : null}
          </>
        ) : null}
      </div>
      {scored?.ok && first !== null ? (
        <ul className="live-score-marks">
          <Mark
            change={Math.abs(scored.score - first)}
            limit={facts.mdc}
            isStrict
            texts={['record.mdcOver', 'record.mdcUnder', 'record.mdcNone']}
          />
          <Mark
            change={improvement(facts, first, scored.score)}
            limit={facts.mcid}
            isStrict={false}
            texts={['record.mcidOver', 'record.mcidUnder', 'record.mcidNone']}
          />
        </ul>
      ) : null}
    </section>
  );
}

function changeText(facts: MeasureFacts, score: number, first: number | null): string {
  if (first === null) return t('record.first');
  const better = improvement(facts, first, score);
  const amount = Math.abs(better);
  const change =
    better === 0 ? t('record.same') : t(better > 0 ? 'record.better' : 'record.worse', { amount });
  return t('record.fromBaseline', { first, change });
}

interface MarkProps {
  readonly change: number;
  readonly limit: SourcedNumber | null;
  /** Beyond an error means more than it; an important difference is reached by equality. */
  readonly isStrict: boolean;
  readonly texts: readonly [
    'record.mdcOver' | 'record.mcidOver',
    'record.mdcUnder' | 'record.mcidUnder',
    'record.mdcNone' | 'record.mcidNone',
  ];
}

function Mark({ change, limit, isStrict, texts }: MarkProps) {
  const [over, under, none] = texts;
  if (limit === null) return <li className="dim">{t(none)}</li>;
  const isOver = isStrict ? change > limit.value : change >= limit.value;
  const source = [limit.population, limit.citation].filter(part => part !== '').join('. ');
  return (
    <li>
      <Icon name={isOver ? 'pass' : 'circle-outline'} />
      <span>
        {t(isOver ? over : under, { value: limit.value })}
        <span className="source">
          {source} <em>({t(limit.verified ? 'measures.verified' : 'measures.unverified')})</em>
        </span>
      </span>
    </li>
  );
}
