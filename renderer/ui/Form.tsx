// A form element that puts focus on the first refused field after each refusal.
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { AppError } from '../../shared/errors.ts';

export interface FormProps {
  readonly error: AppError | null;
  readonly onSubmit: (event: FormEvent) => void;
  readonly children: ReactNode;
}

export function Form({ error, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      {children}
    </form>
  );
}
