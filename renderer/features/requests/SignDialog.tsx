import type { DialogProps } from '../../workbench/contributions.ts';
export function SignDialog(_props: DialogProps<'sign'>) {
  return null;
}
