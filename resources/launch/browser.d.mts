/** Path of a Chromium-like browser, or null. */
export function findChromium(): string | null;
/** The same; where it is missing, Debian's is installed when we may. */
export function findOrInstallChromium(): string | null;
/** What to do when there is none. */
export const INSTALL_WORDS: string;
