// The present version of the home program as a table, and the ones before it with what changed after each.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Program } from '../../../shared/domain/program.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { programChanges } from '../../../shared/program-changes.ts';
import { changeEntry } from '../../../shared/timeline/before.ts';
import { exerciseLine } from '../../../shared/timeline/words.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export function ProgramVersions({ record }: { readonly record: EpisodeRecord }) {
  const { episode, programs } = record;
  const current = programs.at(-1);
  const headingId = `program-${episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>
          {current
            ? t('program.version', { version: current.version, day: formatDay(current.startsOn) })
            : t('program.title')}
        </h2>
        <CommandButton id="program.edit" target={{ episodeId: episode.id }} />
      </div>
      {current ? (
        <>
          <Exercises program={current} />
          <Corrections record={record} program={current} />
        </>
      ) : (
        <p className="dim">{t('program.none')}</p>
      )}
      {programs.length > 1 ? <Earlier record={record} /> : null}
    </section>
  );
}

function Exercises({ program }: { readonly program: Program }) {
  if (program.exercises.length === 0) return <p className="dim">{t('program.empty')}</p>;
  return (
    <table className="table selectable">
      <caption className="visually-hidden">{t('program.caption', { version: program.version })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('program.exercise')}</th>
          <th scope="col">{t('program.dose')}</th>
          <th scope="col" className="align-right">
            {t('program.sessions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {program.exercises.map((exercise, index) => (
          // Two rows may name the same exercise; their order is theirs.
          <tr key={index}>
            <td>{exercise.name}</td>
            <td>{exercise.dose}</td>
            <td className="align-right">{exercise.sessionsPerWeek ?? t('program.sessionsUnknown')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CorrectionsProps {
  readonly record: EpisodeRecord;
  readonly program: Program;
}

/** What a version said before it was put right, and the ways to do so. */
function Corrections({ record, program }: CorrectionsProps) {
  const target = {
    episodeId: record.episode.id,
    entry: { entity: 'program', recordId: program.id },
  } as const;
  const measureOf = measureLookup(record.customMeasures);
  const { version } = program;
  return (
    <>
      {record.amendments
        .filter(({ entity, recordId }) => entity === 'program' && recordId === program.id)
        .map(amendment => changeEntry(amendment, measureOf))
        .map(({ id, date, detail }) => (
          <p key={id} className="dim selectable">
            {t('program.correction', { day: formatDay(date), detail })}
          </p>
        ))}
      <p className="program-correct">
        <CommandButton
          id="program.correct"
          look="link"
          label={t('program.correct', { version })}
          target={target}
        />
        <CommandButton
          id="entry.remove"
          look="link"
          label={t('program.remove', { version })}
          target={target}
        />
      </p>
    </>
  );
}

/** The newest first; under each what the version after it changed. */
function Earlier({ record }: { readonly record: EpisodeRecord }) {
  const { programs } = record;
  const earlier = programs.slice(0, -1);
  return (
    <details className="more">
      <summary>{t('program.earlier', { count: earlier.length })}</summary>
      <ol className="versions selectable">
        {earlier
          .map((program, index) => ({ program, next: programs[index + 1] }))
          .reverse()
          .map(({ program, next }) => (
            <li key={program.id}>
              <strong>
                {t('program.version', { version: program.version, day: formatDay(program.startsOn) })}
              </strong>
              <p>{program.exercises.map(exerciseLine).join('; ') || t('program.empty')}</p>
              {next ? <p className="dim">{changeWords(program, next)}</p> : null}
              <Corrections record={record} program={program} />
            </li>
          ))}
      </ol>
    </details>
  );
}

function changeWords(before: Program, after: Program): string {
  const changes = programChanges(before, after).join('; ') || t('program.unchanged');
  return `${t('program.version', { version: after.version, day: formatDay(after.startsOn) })}. ${t('program.changed', { changes })}`;
}
