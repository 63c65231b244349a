import type { DialogProps } from '../../workbench/contributions.ts';
export function SentDialog(_props: DialogProps<'sent'>) {
  return null;
}
