// One planned visit in the list of a day: place in the route, time, who, what for, and what to know before.
import type { DayRow as Row } from '../../../shared/domain/appointment.ts';
import type { CourseMark } from '../../../shared/domain/course-mark.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CourseTag } from '../../ui/CourseTag.tsx';
import { CARE_ICONS, careStateOf, careWord, weekOf } from '../../ui/care-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { dueWords, lastVisitWords } from './day-words.ts';
import { openVisit } from './visit-target.ts';

export interface DayRowProps {
  readonly id: string;
  readonly row: Row;
  /** Behind the expected course of its condition; null where it is not, or where that is not known yet. */
  readonly mark: CourseMark | null;
  readonly place: number;
  readonly isChosen: boolean;
  readonly isShort: boolean;
  readonly onChoose: () => void;
}

const STATUS_ICONS = {
  planned: 'circle-outline',
  done: 'pass',
  missed: 'circle-slash',
  cancelled: 'close',
} as const;

export function DayRow({ id, row, mark, place, isChosen, isShort, onChoose }: DayRowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={`day-row day-${row.status}`}
      onClick={onChoose}
      onDoubleClick={() => openVisit(row, 'button')}
    >
      <span className="day-place numbers">{place}</span>
      <span className="day-time numbers">{row.startTime ?? <span className="dim">{'–'}</span>}</span>
      <span className="day-who">
        <span className="day-name">
          {listName(row)}
          {row.birthYear === null ? null : (
            <>
              <span className="visually-hidden">, {t('caseload.born', { year: row.birthYear })}</span>
              <span className="dim numbers" aria-hidden="true">
                {' '}
                {row.birthYear}
              </span>
            </>
          )}
        </span>
        <span className="visually-hidden">, </span>
        <span className="day-problem dim">{problemWords(row)}</span>
        {isShort ? null : <Details row={row} mark={mark} />}
      </span>
      <span className="day-marks">
        {row.redFlag === null ? null : <Mark row={row} isShort={isShort} />}
        <span className="day-status">
          <Icon name={STATUS_ICONS[row.status]} />
          <span className={isShort ? 'visually-hidden' : undefined}>{t(`today.status.${row.status}`)}</span>
        </span>
      </span>
    </div>
  );
}

function Details({ row, mark }: Pick<DayRowProps, 'row' | 'mark'>) {
  const facts = [
    lastVisitWords(row),
    row.title === null ? '' : dueWords(row),
    t(`setting.${row.setting}`),
    row.address,
    row.phone,
    row.note,
  ].filter(fact => fact !== '');
  // Of the course nothing is said beside a red flag.
  const isLevel = row.redFlag === null && row.level !== null && row.level !== 'none';
  const isBehind = row.redFlag === null && mark !== null;
  return (
    <span className="day-facts">
      <span className="visually-hidden">. </span>
      {isLevel || isBehind ? (
        <span className="day-course">
          {isLevel ? <Mark row={row} /> : null}
          {isLevel && isBehind ? <span className="visually-hidden">, </span> : null}
          {isBehind ? <CourseTag {...mark} /> : null}
          <span className="visually-hidden">, </span>
        </span>
      ) : null}
      {facts.map((fact, index) => (
        <span key={index} className="day-fact">
          {fact}
          <span className="visually-hidden">, </span>
        </span>
      ))}
    </span>
  );
}

/** The state of care by word and sign: a red flag in place of the course. In the side bar the sign, the word is read. */
function Mark({ row, isShort = false }: { readonly row: Row; readonly isShort?: boolean }) {
  const { episodeStatus, level, state: course, redFlag } = row;
  // The list of the day knows no answers: of an alarm that is quiet it has no level.
  const state = careStateOf(
    { status: episodeStatus ?? 'active', level, state: course, answer: null, redFlag },
    row.date,
  );
  return (
    <span className={`day-care care-${state}`} title={isShort ? careWord(state) : undefined}>
      <Icon name={CARE_ICONS[state]} className="care-icon" />
      <span className={isShort ? 'visually-hidden' : undefined}>{careWord(state)}</span>
    </span>
  );
}

function problemWords({ title, startDate, date }: Row): string {
  if (title === null) return t('today.noEpisode');
  if (startDate === null) return title;
  return `${title}, ${t('caseload.weekLong', { week: weekOf(startDate, date) })}`;
}
