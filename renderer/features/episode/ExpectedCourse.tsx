// Where the episode stands against the expected course of its condition, and the marks at the foot of the charts in words.
import { checkpointMarks } from '../../../shared/charts/checkpoints.ts';
import { courseStanding } from '../../../shared/course-standing.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { TimeLimits } from '../../../shared/domain/time-limits.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export interface ExpectedCourseProps {
  readonly record: EpisodeRecord;
  readonly limits: TimeLimits;
  readonly today: string;
}

export function ExpectedCourse({ record, limits, today }: ExpectedCourseProps) {
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  const standing = courseStanding(record, measureOf, limits, today);
  if (standing === null) return null;
  const { course, gateWeeks, level, sentence, next } = standing;
  const id = `standing-${record.episode.id}`;
  return (
    <section className="page-section standing selectable" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{t('standing.title')}</h2>
        {level === 'none' ? null : (
          <span className={`tag standing-${level}`}>{t(`standing.level.${level}`)}</span>
        )}
        <CommandButton id="limits.set" look="link" />
      </div>
      <p>{joined([sentence, next], ' ')}</p>
      <p className="dim">
        {course
          ? `${t('standing.about', { condition: course.words, expected: course.expected, gate: gateWeeks })} ${t('standing.sooner', { sooner: course.sooner })}`
          : t('standing.none', { gate: gateWeeks })}
      </p>
      {course ? (
        <p className="dim">
          {course.source}{' '}
          <span className={course.verified === 'checked' ? 'tag' : 'tag tag-unverified'}>
            {t(`evidence.mark.${course.verified}`)}
          </span>
        </p>
      ) : null}
      <details>
        <summary>{t('standing.marks')}</summary>
        <ul>
          {checkpointMarks(record, limits, today).map(({ day, text }) => (
            <li key={`${day} ${text}`}>{text}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
