import type { EditorProps } from '../../workbench/contributions.ts';
export function RequestView(_props: EditorProps) {
  return null;
}
