// A form element that puts focus on the first refused field after each refusal, and tells of its draft.
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { DraftNote } from './DraftNote.tsx';
import type { FormDraft } from './use-draft.ts';

export interface FormProps {
  readonly error: AppError | null;
  /** Of `useForm`, where it keeps one. */
  readonly draft?: FormDraft | null;
  readonly onSubmit: (event: FormEvent) => void;
  readonly children: ReactNode;
}

export function Form({ error, draft = null, onSubmit, children }: FormProps) {
  const own = useRef<HTMLFormElement>(null);
  const form = draft?.container ?? own;
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error, form]);
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      {draft ? <DraftNote draft={draft} /> : null}
      {children}
    </form>
  );
}
