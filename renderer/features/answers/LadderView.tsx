// Tab of the care ladder of one episode: what was tried in which order, drawn over time, and as a table with what the
// measures did in the weeks around each step.
import { type CareLadder, careLadderOf, LADDER_DAYS } from '../../../shared/care-ladder.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { EpisodePageHead } from '../../ui/EpisodePageHead.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { LadderTrack, letterOf } from './LadderTrack.tsx';
import { measureTitle, movedWords } from './ladder-words.ts';

export function LadderView({ recordId }: EditorProps) {
  const query = useHost('episode.record', { episodeId: recordId });
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return <LadderPage record={query.data} today={today()} />;
}

export function LadderPage({
  record,
  today: day,
}: {
  readonly record: EpisodeRecord;
  readonly today: string;
}) {
  const ladder = careLadderOf(record, measureLookup(record.customMeasures, record.thresholds), day);
  return (
    <article className="page ladder">
      <EpisodePageHead title={t('ladder.title')} record={record} />
      {ladder.steps.length === 0 ? (
        <p className="dim">{t('ladder.empty')}</p>
      ) : (
        <>
          <LadderTrack ladder={ladder} startDate={record.episode.startDate} today={day} />
          <LadderTable ladder={ladder} />
          <p className="dim">{t('ladder.note', { days: LADDER_DAYS })}</p>
        </>
      )}
    </article>
  );
}

function LadderTable({ ladder: { steps, measures } }: { readonly ladder: CareLadder }) {
  const weeks = Math.round(LADDER_DAYS / 7);
  return (
    <section className="table-scroller" aria-label={t('ladder.table')} tabIndex={0}>
      <table className="table ladder-table selectable">
        <caption>{t('ladder.caption', { weeks })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ladder.column.letter')}</th>
            <th scope="col">{t('ladder.column.day')}</th>
            <th scope="col">{t('ladder.column.step')}</th>
            {measures.map(measure => (
              <th key={measure.measureId} scope="col">
                {measureTitle(measure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.id}>
              <td>{letterOf(index)}</td>
              <td className="numbers">{formatDay(step.date)}</td>
              <th scope="row">
                {step.requestId === null ? (
                  step.title
                ) : (
                  <CommandButton
                    id="request.open"
                    look="link"
                    label={step.title}
                    target={{ requestId: step.requestId }}
                  />
                )}
                {step.detail === '' ? null : <p className="dim">{step.detail}</p>}
              </th>
              {step.around.map(({ before, after }, column) => (
                <td key={measures[column]?.measureId}>
                  <p>{t('ladder.before', { words: movedWords(before) })}</p>
                  <p>{t('ladder.after', { words: movedWords(after) })}</p>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
