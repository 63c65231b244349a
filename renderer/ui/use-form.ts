// State of a form: values, the refusal of the last try, whether a try is running, and the draft that is kept of it.
// Form.tsx draws it.
import { type FormEvent, useState } from 'react';
import type { AppError, FieldError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { DraftTarget } from './draft-keeper.ts';
import { type FormDraft, useDraft } from './use-draft.ts';

export interface FormState<T> {
  readonly values: T;
  readonly error: AppError | null;
  readonly isBusy: boolean;
  /** For `Form`; null where no draft is kept. */
  readonly draft: FormDraft | null;
  set(change: Partial<T>): void;
  setError(error: AppError | null): void;
  errorOf(field: string): string | undefined;
  /** Checks, then sends; `check` answers with the fields it refuses. Close the form in `done`, not in `send`. */
  submit<R>(options: {
    check?: () => readonly FieldError[];
    send: () => Promise<Result<R, AppError>>;
    done: (value: R) => void;
  }): (event?: FormEvent) => void;
}

/** @param target keeps what is typed as a draft until it is saved */
export function useForm<T extends object>(initial: T, target?: DraftTarget): FormState<T> {
  const [start] = useState(initial);
  const [values, setValues] = useState(initial);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { draft, finish } = useDraft(target, start, values, setValues);

  return {
    values,
    error,
    isBusy,
    draft,
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
        if (result.ok) {
          finish();
          options.done(result.value);
        } else {
          setError(result.error);
        }
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
