import type { DialogProps } from '../../workbench/contributions.ts';
export function RecordDialog(_props: DialogProps<'record'>) {
  return null;
}
