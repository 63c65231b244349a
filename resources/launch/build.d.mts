/** Root folder of the project, with a slash at its end. */
export const ROOT: string;
/** Builds into out/ when needed. Throws when the build fails. */
export function ensureBuilt(): void;
/** Path of a built file such as `main/cli.js`; builds first where needed, or ends the process saying why not. */
export function builtFile(name: string): string;
