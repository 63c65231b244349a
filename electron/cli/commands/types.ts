// The shape of one command of the command line.

export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Runs with the words after the name and answers the exit code; expected failures are thrown with `fail`. */
  run(words: readonly string[]): Promise<number>;
}
