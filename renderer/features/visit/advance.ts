// Moving on in a form by keyboard: to the next stop in the order of the page, or to a field by its name.

const STOPS = 'input, select, textarea, button, summary';

/** Focus goes on to the next field or button of the form, and what stands in it is selected, ready to be replaced. */
export function focusNext(from: HTMLElement): void {
  const stops = stopsOf(from.closest('form'));
  focusAndSelect(stops[stops.indexOf(from) + 1]);
}

/** Focus goes to the field with this name; to the chosen one of a group. */
export function focusField(form: HTMLElement | null, name: string): void {
  const own = stopsOf(form).filter(stop => stop.getAttribute('name') === name);
  focusAndSelect(own.find(stop => stop instanceof HTMLInputElement && stop.checked) ?? own[0]);
}

function focusAndSelect(stop: HTMLElement | undefined): void {
  stop?.focus();
  if (stop instanceof HTMLInputElement && stop.type !== 'radio' && stop.type !== 'checkbox') stop.select();
}

function stopsOf(form: HTMLElement | null): HTMLElement[] {
  const all = [...(form?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  return all.filter(
    stop => stop.tabIndex >= 0 && !stop.matches(':disabled') && !isFolded(stop) && isStopOfGroup(stop, all),
  );
}

/** In a closed disclosure only its heading can be reached. */
function isFolded(stop: HTMLElement): boolean {
  const closed = stop.closest('details:not([open])');
  return closed !== null && stop.tagName !== 'SUMMARY';
}

/** Of a group of radio buttons the chosen one is the stop; the first where none is chosen. */
function isStopOfGroup(stop: HTMLElement, all: readonly HTMLElement[]): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true;
  const group = all.filter(other => other instanceof HTMLInputElement && other.name === stop.name);
  const chosen = group.find(other => other instanceof HTMLInputElement && other.checked);
  return stop === (chosen ?? group[0]);
}
