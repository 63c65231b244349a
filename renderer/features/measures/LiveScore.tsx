// The score while it is typed: change from the first and from the last one, against measurement error and important
// difference with their sources, and what was measured otherwise than last time.
import { formatDay } from '../../../shared/dates.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import type { SourcedNumber } from '../../../shared/measures/change.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Scored } from '../../ui/library.ts';
import { improvement, type MeasureFacts } from '../../ui/measure-facts.ts';
import { judgeChange } from './judge.ts';

export interface LiveScoreProps {
  readonly facts: MeasureFacts;
  readonly scored: Scored | null;
  /** The score changes are counted from, and the one before this; null where there is none. */
  readonly first: Observation | null;
  readonly last: Observation | null;
  /** Numbers of items left out on purpose. */
  readonly blanks: readonly number[];
  /** What differs from the earlier scores: another version, another device. */
  readonly notes: readonly string[];
}

export function LiveScore({ facts, scored, first, last, blanks, notes }: LiveScoreProps) {
  return (
    <section className="live-score" aria-label={t('record.score')}>
      <div role="status">
        {scored === null ? <p className="dim">{t('record.scoreNone')}</p> : null}
        {scored?.ok === false ? <p className="dim">{scored.reason}</p> : null}
        {scored?.ok ? <Value facts={facts} scored={scored} first={first} last={last} /> : null}
        {blanks.length > 0 ? (
          <p className="dim">{t('record.blanks', { count: blanks.length, items: blanks.join(', ') })}</p>
        ) : null}
        {notes.map(note => (
          <p key={note} className="live-score-note">
            <Icon name="info" />
            <span>{note}</span>
          </p>
        ))}
      </div>
      {scored?.ok && first !== null ? (
        <ul className="live-score-marks">
          <Mark
            change={Math.abs(scored.score - first.score)}
            limit={facts.mdc}
            isStrict
            texts={['record.mdcOver', 'record.mdcUnder', 'record.mdcNone']}
          />
          <Mark
            change={improvement(facts, first.score, scored.score)}
            limit={facts.mcid}
            isStrict={false}
            texts={['record.mcidOver', 'record.mcidUnder', 'record.mcidNone']}
          />
        </ul>
      ) : null}
    </section>
  );
}

interface ValueProps extends Pick<LiveScoreProps, 'facts' | 'first' | 'last'> {
  readonly scored: Extract<Scored, { ok: true }>;
}

function Value({ facts, scored, first, last }: ValueProps) {
  const count = scored.answered + scored.missing;
  return (
    <>
      <p className="live-score-value numbers">
        {scored.score} <span className="dim">{[facts.unit, facts.scoreName].join(' ').trim()}</span>
      </p>
      {facts.items.length > 0 && count > 1 ? (
        <p className="dim numbers">{t('record.answered', { answered: scored.answered, count })}</p>
      ) : null}
      {first === null ? (
        <p>{t('record.first')}</p>
      ) : (
        <p>
          {t('record.fromBaseline', {
            first: first.score,
            change: changeText(facts, first.score, scored.score),
          })}{' '}
          <Word facts={facts} from={first.score} to={scored.score} />
        </p>
      )}
      {last !== null && last.id !== first?.id ? (
        <p>
          {t('record.fromLast', {
            last: last.score,
            day: formatDay(last.date),
            change: changeText(facts, last.score, scored.score),
          })}{' '}
          <Word facts={facts} from={last.score} to={scored.score} />
        </p>
      ) : null}
      {scored.others.length > 0 ? (
        <p className="dim numbers">
          {scored.others.map(other => `${other.name}: ${other.value ?? t('record.notScored')}`).join(', ')}
        </p>
      ) : null}
    </>
  );
}

function changeText(facts: MeasureFacts, from: number, to: number): string {
  const better = improvement(facts, from, to);
  if (better === 0) return t('record.same');
  return t(better > 0 ? 'record.better' : 'record.worse', { amount: Math.abs(better) });
}

interface WordProps {
  readonly facts: MeasureFacts;
  readonly from: number;
  readonly to: number;
}

/** One word for the change; the numbers it rests on stand below. */
function Word({ facts, from, to }: WordProps) {
  const { better, word } = judgeChange(facts, from, to);
  if (word === 'unknown') return null;
  if (word === 'within') return <span className="tag">{t('record.word.within')}</span>;
  const direction = better > 0 ? 'Better' : 'Worse';
  return <span className="tag">{t(`record.word.${word}${direction}`)}</span>;
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
  const source = joined([limit.population, limit.citation], '. ');
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
