// Where the cursor stands in a form, by the names of its fields, and putting it back there.
import type { Caret } from '../../shared/domain/draft.ts';

/** Null while focus is outside the form or in a field without a name. */
export function caretIn(form: HTMLFormElement | null): Caret | null {
  const field = document.activeElement;
  if (!form?.contains(field) || !isField(field) || field.name === '') return null;
  const { start, end } = selectionOf(field);
  return { field: field.name, start, end };
}

/** Puts focus and selection back, unless focus is elsewhere. @returns whether it did */
export function putCaret(form: HTMLFormElement | null, caret: Caret): boolean {
  const field = fieldOf(form, caret.field);
  if (!form || !field || !isFree(form)) return false;
  const folded = field.closest('details');
  if (folded) folded.open = true;
  field.focus();
  if (!(field instanceof HTMLSelectElement) && field.selectionStart !== null) {
    field.setSelectionRange(caret.start, caret.end);
  }
  field.scrollIntoView({ block: 'nearest' });
  return true;
}

type NamedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldOf(form: HTMLFormElement | null, name: string): NamedField | undefined {
  return [...(form?.elements ?? [])].filter(isField).find(field => field.name === name);
}

function isField(element: Element | null): element is NamedField {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** A date or a box has no selection: focus alone is remembered. */
function selectionOf(field: NamedField): { start: number; end: number } {
  if (field instanceof HTMLSelectElement) return { start: 0, end: 0 };
  return { start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 };
}

/** Focus is nowhere, or in the same dialog or tab: then it may be moved, but not away from a field beside the form. */
function isFree(form: HTMLFormElement): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  if (isField(active) && !form.contains(active)) return false;
  return active.contains(form) || form.closest('.dialog, .editor-pane')?.contains(active) === true;
}
