/** Root folder of the project, with a slash at its end. */
export const ROOT: string;
/** True when every source is older than the last complete build. */
export function isBuilt(): boolean;
/** Builds into out/ when needed. Throws when the build fails. */
export function ensureBuilt(): void;
