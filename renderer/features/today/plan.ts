// Whom to plan and for which day: from the patient of the tab in front, or by a name, which may be a new one.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { addDays } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { failure, type Result } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { ask } from '../../host/queries.ts';
import { patientFor } from '../../ui/pick-records.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';

type Outcome = Result<unknown, AppError> | undefined;

/** The next visit of a patient, on the day the plan of care would have it. */
export async function planNext(target: CommandTarget): Promise<Outcome> {
  const patientId = await patientFor(target);
  if (patientId === null) return undefined;
  const episodeId = target.episodeId ?? null;
  const record = episodeId === null ? null : await ask('episode.record', { episodeId });
  const date = target.date ?? nextDay(record, today());
  update({ dialog: { kind: 'appointment', patientId, episodeId, date, appointmentId: null } });
  return undefined;
}

const WEEK = 7;

/** As many days on as the plan has between two visits; a week without a plan. */
export function nextDay(record: Pick<EpisodeRecord, 'plans'> | null, today: string): string {
  const perWeek = record?.plans.filter(({ startsOn }) => startsOn <= today).at(-1)?.visitsPerWeek ?? 1;
  return addDays(today, perWeek > 0 ? Math.max(1, Math.round(WEEK / perWeek)) : WEEK);
}

/** Asks for a name; one that nobody has becomes a patient with nothing but the name. */
export async function addToDay(date: string): Promise<Outcome> {
  const caseload = await ask('caseload.list', {});
  const items = caseload
    .filter(({ status }) => status === 'active')
    .map(patient => ({
      id: patient.patientId,
      label: listName(patient),
      detail: joined([
        patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear }),
        patient.episodes.find(({ status }) => status === 'active')?.title ?? '',
      ]),
      icon: 'account',
    }));
  const chosen = await pick(t('today.pickPatient'), items, typed =>
    typed.trim() === ''
      ? null
      : {
          id: `${NEW}${typed}`,
          label: t('appointment.newPatient', { name: listName(nameOf(typed)) }),
          detail: t('appointment.newPatientDetail'),
          icon: 'person-add',
        },
  );
  if (chosen === null) return undefined;
  if (!chosen.startsWith(NEW)) return askForDay(chosen, date);
  const created = await call('patient.create', nameOf(chosen.slice(NEW.length)));
  if (!created.ok) return failure(created.error);
  return askForDay(created.value.id, date);
}

const NEW = 'new:';

function askForDay(patientId: string, date: string): undefined {
  update({ dialog: { kind: 'appointment', patientId, episodeId: null, date, appointmentId: null } });
}

/** `Okonkwo, Ada` and `Ada Okonkwo` are the same person; what is shown before it is taken can be judged. */
export function nameOf(typed: string): { familyName: string; givenName: string } {
  const [before = '', after] = typed.split(',').map(part => part.trim());
  if (after !== undefined && after !== '') return { familyName: before, givenName: after };
  const words = before.split(/\s+/);
  return { familyName: words.at(-1) ?? '', givenName: words.slice(0, -1).join(' ') };
}
