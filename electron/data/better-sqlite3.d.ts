// The part of the encrypting driver that driver.ts uses: the package's own types are hidden by its `exports` map.
declare module 'better-sqlite3' {
  interface DriverStatement {
    run(...values: readonly unknown[]): { readonly changes: number };
    get(...values: readonly unknown[]): unknown;
    all(...values: readonly unknown[]): unknown[];
    iterate(...values: readonly unknown[]): IterableIterator<unknown>;
  }
  class Database {
    constructor(path: string, options: { readonly: boolean; fileMustExist: boolean; timeout: number });
    prepare(sql: string): DriverStatement;
    exec(sql: string): this;
    pragma(source: string, options: { simple: true }): unknown;
    /** Answers 0 when the key was taken; the key itself is tried by the first read. */
    key(key: Buffer): number;
    close(): this;
  }
  export = Database;
}
