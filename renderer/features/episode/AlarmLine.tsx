// Below the verdict: what the therapist answered to the alarm, or why its mark is higher than the probability.
import { answerWords, HOLD, isQuiet } from '../../../shared/alarm.ts';
import type { CommandTarget } from '../../../shared/commands/types.ts';
import type { Alarm } from '../../../shared/domain/alarm.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';

export interface AlarmLineProps {
  readonly alarm: Alarm;
  readonly isHeld: boolean;
  readonly target: CommandTarget;
  readonly today: string;
}

export function AlarmLine({ alarm: { level, answer }, isHeld, target, today }: AlarmLineProps) {
  if (level !== 'none' && isQuiet(answer, today)) {
    return (
      <p className="alarm-line selectable">
        <Icon name="bell-slash" />
        <span>{answerWords(answer)}</span>
        <CommandButton id="alarm.reopen" look="link" target={target} />
      </p>
    );
  }
  return isHeld ? (
    <p className="dim numbers">{t('alarm.held', { percent: Math.round(HOLD * 100) })}</p>
  ) : null;
}
