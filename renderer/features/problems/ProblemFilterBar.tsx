// Narrows the list of problems, and says how many are shown.
import { MOST_PROBLEMS, PROBLEM_KINDS, type Problem, SEVERITIES } from '../../../shared/domain/problem.ts';
import { t } from '../../../shared/i18n/en.ts';
import { kindCounts, type ProblemFilter } from './filter.ts';

export interface ProblemFilterBarProps {
  readonly all: readonly Problem[];
  readonly shownCount: number;
  readonly filter: ProblemFilter;
  readonly onChange: (filter: ProblemFilter) => void;
}

export function ProblemFilterBar({ all, shownCount, filter, onChange }: ProblemFilterBarProps) {
  return (
    <div className="problem-filter" role="group" aria-label={t('problems.filter')}>
      <label>
        {t('problems.filter.kind')}
        <select
          className="input"
          value={filter.kind}
          onChange={event =>
            onChange({ ...filter, kind: PROBLEM_KINDS.find(kind => kind === event.target.value) ?? 'all' })
          }
        >
          <option value="all">{t('problems.filter.all')}</option>
          {kindCounts(all).map(({ kind, count }) => (
            <option key={kind} value={kind}>
              {t(`problems.kind.${kind}`)} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('problems.filter.severity')}
        <select
          className="input"
          value={filter.severity}
          onChange={event =>
            onChange({ ...filter, severity: SEVERITIES.find(one => one === event.target.value) ?? 'all' })
          }
        >
          <option value="all">{t('problems.filter.all')}</option>
          {SEVERITIES.map(severity => (
            <option key={severity} value={severity}>
              {t(`problems.severity.${severity}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.isOnlyActive}
          onChange={event => onChange({ ...filter, isOnlyActive: event.target.checked })}
        />
        {t('problems.filter.episode')}
      </label>
      <span className="dim numbers" role="status">
        {shownCount === all.length
          ? t('problems.count', { count: all.length })
          : t('problems.countOf', { shown: shownCount, count: all.length })}
        {all.length === MOST_PROBLEMS ? ` ${t('problems.more')}` : ''}
      </span>
    </div>
  );
}
