// "All others no" says by name what it is about to answer, and answers it only when that is confirmed.
import { useEffect, useRef } from 'react';
import type { RedFlag } from '../../../shared/clinical/red-flags.ts';
import { t } from '../../../shared/i18n/en.ts';

export interface OthersNoProps {
  readonly flags: readonly RedFlag[];
  readonly onBack: () => void;
}

export function OthersNo({ flags, onBack }: OthersNoProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="callout others-no" aria-label={t('screen.othersTitle')}>
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {t('screen.othersTitle')}
        </h3>
        <ul className="bullets">
          {flags.map(flag => (
            <li key={flag.code}>{flag.words}</li>
          ))}
        </ul>
        <div className="button-bar">
          <button type="submit" value="confirmOthers" className="button button-primary">
            {t('screen.othersSave', { count: flags.length })}
          </button>
          <button type="button" className="button button-secondary" onClick={onBack}>
            {t('screen.othersBack')}
          </button>
        </div>
      </div>
    </section>
  );
}
