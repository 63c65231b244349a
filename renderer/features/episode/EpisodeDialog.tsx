import type { DialogProps } from '../../workbench/contributions.ts';
export function EpisodeDialog(_props: DialogProps<'episode'>) {
  return null;
}
