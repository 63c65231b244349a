// What a person or a screen reader gets of an element.

/** The text that describes a control: its help, then its error. */
export function descriptionOf(control: HTMLElement): string {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  const texts = ids.map(id => document.getElementById(id)?.textContent?.trim() ?? '');
  return texts.filter(text => text !== '').join(' ');
}

export function valueOf(control: HTMLElement): string {
  const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
  if (!isField) throw new Error(`no field: ${control.outerHTML.slice(0, 80)}`);
  return control.value;
}
