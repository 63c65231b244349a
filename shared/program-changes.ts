// What a version of a home program does differently from the one before it, in words.
import type { Exercise, Program } from './domain/program.ts';
import { t } from './i18n/en.ts';
import { joined } from './joined.ts';

type Version = Pick<Program, 'exercises'>;

/** Empty where both say the same. An exercise is known by its name; of two with one name the place decides. */
export function programChanges(before: Version, after: Version): string[] {
  const left = [...before.exercises];
  const kept: Exercise[] = [];
  const lines: string[] = [];
  for (const exercise of after.exercises) {
    const at = left.findIndex(({ name }) => isSameName(name, exercise.name));
    const [old] = at < 0 ? [] : left.splice(at, 1);
    if (old === undefined) {
      lines.push(t('program.added', { exercise: exercise.name }));
      continue;
    }
    kept.push(old);
    const [from, to] = [doseWords(old), doseWords(exercise)];
    if (from !== to) lines.push(t('program.became', { exercise: exercise.name, from, to }));
  }
  lines.push(...left.map(({ name }) => t('program.removed', { exercise: name })));
  const order = before.exercises.filter(exercise => kept.includes(exercise));
  if (lines.length === 0 && order.some((exercise, index) => exercise !== kept[index])) {
    lines.push(t('program.reordered'));
  }
  return lines;
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** `3 x 10, 7 a week` */
function doseWords({ dose, sessionsPerWeek }: Exercise): string {
  const parts = [dose, sessionsPerWeek === null ? '' : t('program.perWeek', { count: sessionsPerWeek })];
  return joined(parts) || t('program.nothingSaid');
}
