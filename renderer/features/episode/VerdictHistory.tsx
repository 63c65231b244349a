// Every verdict an episode has had, the newest first; each opens as it was. While a red flag is open none is shown.
import { useState } from 'react';
import { shownCourse } from '../../../shared/clinical/safety.ts';
import { dayOfInstant, formatDay } from '../../../shared/dates.ts';
import { numbersWords, replayWords } from '../../../shared/detector/reopened-words.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { PastVerdict } from '../../../shared/domain/verdict-history.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { EpisodePageHead } from '../../ui/EpisodePageHead.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SafetyBlock } from '../../ui/SafetyBlock.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { verdictIcon, verdictWord } from './facts.ts';
import { VerdictContents } from './VerdictDetails.tsx';

export function VerdictHistory({ recordId }: EditorProps) {
  const record = useHost('episode.record', { episodeId: recordId });
  const verdicts = useHost('verdict.list', { episodeId: recordId });
  const failed = record.error ?? verdicts.error;
  if (failed) return <p className="view-empty field-error">{failed.message}</p>;
  if (!record.data || !verdicts.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  const isFlagged = shownCourse(record.data).kind === 'red-flag';
  return (
    <article className="page verdicts">
      <EpisodePageHead title={t('verdicts.title')} record={record.data} />
      {isFlagged ? (
        <SafetyBlock record={record.data} />
      ) : (
        <>
          <p>{t(verdicts.data.length === 0 ? 'verdicts.none' : 'verdicts.lead')}</p>
          {[...Map.groupBy(verdicts.data, ({ asOf }) => asOf)].map(([day, ofDay]) => (
            <VerdictsOfDay key={day} verdicts={ofDay} record={record.data} />
          ))}
        </>
      )}
    </article>
  );
}

interface VerdictsOfDayProps {
  readonly verdicts: readonly PastVerdict[];
  readonly record: EpisodeRecord;
}

/** The last of a day, and those that requests rest on; each score of a visit makes one, and they stand behind a fold. */
function VerdictsOfDay({ verdicts, record }: VerdictsOfDayProps) {
  const [shown, steps] = [
    verdicts.filter(isShownAtOnce),
    verdicts.filter((verdict, index) => !isShownAtOnce(verdict, index)),
  ];
  return (
    <>
      {shown.map(verdict => (
        <VerdictEntry key={verdict.id} verdict={verdict} record={record} />
      ))}
      {steps.length === 0 ? null : (
        <details className="more past-steps">
          <summary>{t('verdicts.steps', { count: steps.length })}</summary>
          {steps.map(verdict => (
            <VerdictEntry key={verdict.id} verdict={verdict} record={record} />
          ))}
        </details>
      )}
    </>
  );
}

function isShownAtOnce({ isInRequest }: PastVerdict, index: number): boolean {
  return index === 0 || isInRequest;
}

interface VerdictEntryProps {
  readonly verdict: PastVerdict;
  readonly record: EpisodeRecord;
}

/** One line; what stood below it is asked for when it is opened. */
function VerdictEntry({ verdict, record }: VerdictEntryProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="past-verdict" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          <span className="numbers">{formatDay(verdict.asOf)}</span>
          <Icon name={verdictIcon(verdict)} />
          {verdictWord(verdict)}
        </h2>
        {verdict.level === 'none' ? null : (
          <span className="tag">{t(verdict.level === 'watch' ? 'care.watch' : 'care.reevaluate')}</span>
        )}
        {verdict.supersededAt === null ? <span className="tag">{t('verdicts.current')}</span> : null}
        {verdict.isUnopened ? <span className="tag">{t('verdicts.neverOpened')}</span> : null}
        {verdict.isInRequest ? <span className="tag">{t('verdicts.inRequest')}</span> : null}
        <span className="past-headline">{verdict.headline}</span>
      </summary>
      {isOpen ? <Reopened verdict={verdict} record={record} /> : null}
    </details>
  );
}

function Reopened({ verdict, record }: VerdictEntryProps) {
  const reopened = useHost('verdict.reopen', { verdictId: verdict.id });
  if (reopened.isError) return <p className="field-error">{reopened.error.message}</p>;
  if (!reopened.data) return <p className="dim">{t('common.loading')}</p>;
  return (
    <div className="past-contents selectable">
      <p className="dim">
        {t('verdicts.madeOn', {
          day: formatDay(dayOfInstant(verdict.createdAt)),
          version: verdict.detectorVersion,
        })}{' '}
        {shownWords(verdict)}{' '}
        {verdict.supersededAt === null
          ? null
          : t('verdicts.replacedOn', { day: formatDay(dayOfInstant(verdict.supersededAt)) })}
      </p>
      <p>
        {replayWords(reopened.data)}{' '}
        <CommandButton id="document.verdictEvidence" look="link" target={{ verdictId: verdict.id }} />
      </p>
      {numbersWords(reopened.data).map(words => (
        <p key={words}>{words}</p>
      ))}
      <VerdictContents
        record={record}
        verdict={reopened.data.verdict}
        numbers={reopened.data.numbers ?? {}}
      />
    </div>
  );
}

/** Nothing of one from before this was noted. */
function shownWords({ shownAt, isUnopened }: PastVerdict): string {
  if (isUnopened) return t('verdicts.unopened');
  return shownAt === null ? '' : t('verdicts.shownOn', { day: formatDay(dayOfInstant(shownAt)) });
}
