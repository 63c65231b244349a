// On top of a visit: who, which episode, the last visit in one line, and where the course stands - or, while a red flag
// is open, the words of safety and nothing of the course.
import { safetySentence, shownCourse } from '../../../shared/clinical/safety.ts';
import { courseMark } from '../../../shared/course-mark.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { fullName } from '../../../shared/domain/patient.ts';
import { NO_TIME_LIMITS } from '../../../shared/domain/time-limits.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { CourseTag } from '../../ui/CourseTag.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { visitLine } from './visit-words.ts';

export interface VisitHeaderProps {
  readonly record: EpisodeRecord;
  readonly title: string;
  readonly last: Visit | undefined;
}

export function VisitHeader({ record, title, last }: VisitHeaderProps) {
  const { patient, episode } = record;
  const born = patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear });
  return (
    <header className="visit-header">
      <p className="dim">{title}</p>
      <div className="episode-name selectable">
        <h1>{fullName(patient)}</h1>
        <p className="dim numbers">{born}</p>
      </div>
      <p>
        <CommandButton
          id="episode.open"
          look="link"
          label={episode.title}
          target={{ episodeId: episode.id }}
        />
      </p>
      <p className="selectable numbers">
        {last === undefined ? t('visit.firstVisit') : t('visit.last', { line: visitLine(last) })}
      </p>
      <Course record={record} />
      <Mark record={record} />
    </header>
  );
}

/** Behind the expected course of the condition: what is to be done, and the facts behind it. */
function Mark({ record }: { readonly record: EpisodeRecord }) {
  const limits = useHost('settings.timeLimits', {}).data ?? NO_TIME_LIMITS;
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  const mark = courseMark(record, measureOf, limits, today());
  if (mark === null) return null;
  return (
    <p className="visit-course selectable">
      <CourseTag {...mark} /> {mark.sentence}
    </p>
  );
}

function Course({ record }: { readonly record: EpisodeRecord }) {
  const course = shownCourse(record);
  if (course.kind === 'none') return null;
  if (course.kind === 'verdict') return <p className="visit-course selectable">{course.verdict.headline}</p>;
  return (
    <p className="visit-course visit-danger selectable">
      <Icon name="error" />
      <strong>{safetySentence(course.open.finding)}</strong>
    </p>
  );
}
