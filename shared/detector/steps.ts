// Long computing in small steps, so that a worker can answer others in between.

/** A computation that stops after each of its steps, some milliseconds long. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All of it at once. */
export function allSteps<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
