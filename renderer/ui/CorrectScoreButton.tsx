// The way to a correction from a row that shows a score. Named by the score, because a table has many of them.
import { formatDay } from '../../shared/dates.ts';
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

export interface CorrectScoreButtonProps {
  readonly episodeId: string;
  readonly observationId: string;
  /** `NPRS 6` */
  readonly score: string;
  readonly day: string;
}

export function CorrectScoreButton({ episodeId, observationId, score, day }: CorrectScoreButtonProps) {
  const target = { episodeId, entry: { entity: 'observation', recordId: observationId } } as const;
  return (
    <CommandButton
      id="score.correct"
      look="link"
      target={target}
      label={
        <>
          {t('correct.button')}
          <span className="visually-hidden"> {t('correct.buttonOf', { score, day: formatDay(day) })}</span>
        </>
      }
    />
  );
}
