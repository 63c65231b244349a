import type { EditorProps } from '../../workbench/contributions.ts';
export function MeasuresView(_props: EditorProps) {
  return null;
}
