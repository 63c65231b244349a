// State of a form: values, the refusal of the last try, and whether a try is running. Form.tsx draws it.
import { type FormEvent, useState } from 'react';
import type { AppError, FieldError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

export interface FormState<T> {
  readonly values: T;
  readonly error: AppError | null;
  readonly isBusy: boolean;
  set(change: Partial<T>): void;
  setError(error: AppError | null): void;
  errorOf(field: string): string | undefined;
  /** Checks, then sends; `check` answers with the fields it refuses. */
  submit(options: {
    check?: () => readonly FieldError[];
    send: () => Promise<Result<unknown, AppError>>;
    done: () => void;
  }): (event?: FormEvent) => void;
}

export function useForm<T extends object>(initial: T): FormState<T> {
  const [values, setValues] = useState(initial);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  return {
    values,
    error,
    isBusy,
    set: change => setValues(current => ({ ...current, ...change })),
    setError,
    errorOf: field => error?.fields?.find(entry => entry.field === field)?.message,
    submit: options => event => {
      event?.preventDefault();
      if (isBusy) return;
      const refused = options.check?.() ?? [];
      if (refused.length > 0) {
        setError({ code: 'invalid', fields: [...refused] });
        return;
      }
      setIsBusy(true);
      setError(null);
      void options.send().then(result => {
        setIsBusy(false);
        if (result.ok) options.done();
        else setError(result.error);
      });
    },
  };
}

/** Errors of fields the form shows need no second telling above the buttons. */
export function formLevelError(error: AppError | null, shown: readonly string[]): AppError | null {
  if (!error) return null;
  const fields = error.fields ?? [];
  const isAllShown = fields.length > 0 && fields.every(entry => shown.includes(entry.field));
  return error.code === 'invalid' && isAllShown ? null : error;
}
