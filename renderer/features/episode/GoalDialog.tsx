import type { DialogProps } from '../../workbench/contributions.ts';
export function GoalDialog(_props: DialogProps<'goal'>) {
  return null;
}
