// Tags of a patient, one after the other: choosing one puts it on or takes it off, Esc ends.
import type { Patient } from '../../../shared/domain/patient.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure, type Result } from '../../../shared/result.ts';
import { plainLetters } from '../../../shared/search/latin.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { pick } from '../../workbench/pick.ts';
import type { PickItem } from '../../workbench/store.ts';

const LONGEST = 40;

export async function editTags(patientId: string): Promise<Result<unknown, AppError> | undefined> {
  let { patient } = await ask('patient.get', { patientId });
  for (;;) {
    const tag = await pickTag(patient);
    if (tag === null) return undefined;
    const tags = patient.tags.includes(tag)
      ? patient.tags.filter(other => other !== tag)
      : [...patient.tags, tag];
    const result = await call('patient.update', { patientId, rowVersion: patient.rowVersion, tags });
    if (!result.ok) return failure(result.error);
    patient = result.value;
  }
}

async function pickTag(patient: Patient): Promise<string | null> {
  const caseload = await ask('caseload.list', {});
  const counts = new Map<string, number>(patient.tags.map(tag => [tag, 0]));
  for (const { tags } of caseload) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const known = [...counts.keys()].sort(
    (a, b) => Number(patient.tags.includes(b)) - Number(patient.tags.includes(a)) || (a < b ? -1 : 1),
  );
  return pick(
    t('patient.pickTag'),
    known.map(tag => ({
      id: tag,
      label: tag,
      detail: t(patient.tags.includes(tag) ? 'patient.tagIsOn' : 'patient.tagCount', {
        count: counts.get(tag) ?? 0,
      }),
      icon: patient.tags.includes(tag) ? 'check' : 'blank',
    })),
    typed => newTag(typed, known),
  );
}

/** A tag is one word, so that `#word` finds it; null when there is one like it already. */
function newTag(typed: string, known: readonly string[]): PickItem | null {
  const tag = typed.trim().replace(/^#+/, '').replace(/\s+/g, '-').slice(0, LONGEST);
  if (tag === '' || known.some(other => plainLetters(other) === plainLetters(tag))) return null;
  return { id: tag, label: t('patient.newTag', { tag }), icon: 'add' };
}
