// Where menus are drawn: inside the main part of the window, so that a reader finds them in a landmark.

export function menuLayer(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.workbench-body');
}
