// The same visit twice is most often a mistake: told at once, with the way to the first one and a way to mean it.
import { type ReactNode, useId } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface SecondVisitProps {
  readonly date: string;
  /** Says that it is meant. */
  readonly label: string;
  readonly isAllowed: boolean;
  readonly error: string | undefined;
  readonly onChange: (isAllowed: boolean) => void;
  /** What leads to the first one, where it can be opened from here. */
  readonly children?: ReactNode;
}

export function SecondVisit({ date, label, isAllowed, error, onChange, children }: SecondVisitProps) {
  const errorId = useId();
  return (
    <div className="callout" role="group" aria-label={t('visit.secondTitle')}>
      <Icon name="warning" />
      <div>
        <p>{t('visit.second', { day: formatDay(date) })}</p>
        {children}
        <label className="check">
          <input
            type="checkbox"
            name="allowSecond"
            checked={isAllowed}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : errorId}
            onChange={event => onChange(event.target.checked)}
          />
          {label}
        </label>
        {error === undefined ? null : (
          <p id={errorId} className="field-error">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
