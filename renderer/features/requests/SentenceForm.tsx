// A sentence while it is typed: in place, growing with its words, kept as a draft until it is saved.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import { LONGEST_SENTENCE } from '../../../shared/domain/letter-edit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { focusSentence, startEditing } from './desk.ts';

export interface SentenceFormProps {
  readonly requestId: string;
  readonly episodeId: string;
  readonly section: LetterLine['section'];
  /** Null for a sentence that is added. */
  readonly line: LetterLine | null;
  /** Where the cursor goes when a new sentence is left unsaved. */
  readonly onLeave: () => void;
}

export function draftIdOf(requestId: string, key: string): string {
  return `letterSentence:${requestId}:${key}`;
}

export function SentenceForm({ requestId, episodeId, section, line, onLeave }: SentenceFormProps) {
  const id = draftIdOf(requestId, line?.key ?? `new:${section}`);
  const form = useForm({ text: line?.text ?? '' }, { id, form: 'letterSentence', episodeId });
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = group.current?.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);

  const save = form.submit({
    check: () => (form.values.text.trim() === '' ? [{ field: 'text', message: t('form.required') }] : []),
    send: () =>
      call('letter.edit', {
        requestId,
        key: line?.key ?? null,
        section,
        seen: line?.generated ?? '',
        text: form.values.text,
        rowVersion: line?.rowVersion ?? 0,
      }),
    done: ({ key }) => {
      startEditing(requestId, null);
      focusSentence(requestId, key);
    },
  });

  function leave() {
    startEditing(requestId, null);
    onLeave();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={group}
      role="group"
      aria-label={t(`letter.section.${section}`)}
      className="sentence-form"
      onKeyDown={onKeyDown}
    >
      <Form error={form.error} draft={form.draft} onSubmit={save}>
        <TextField
          name="text"
          label={t(section === 'questions' ? 'letter.ownQuestion' : 'letter.own')}
          isMultiline
          isRequired
          maxLength={LONGEST_SENTENCE}
          value={form.values.text}
          error={form.errorOf('text')}
          onChange={text => form.set({ text })}
        />
        <FormError error={formLevelError(form.error, ['text'])} />
        <div className="button-bar">
          <button
            type="submit"
            className="button button-primary"
            title="Ctrl+Enter"
            aria-keyshortcuts="Control+Enter"
          >
            {t('letter.save')}
          </button>
          <button
            type="button"
            className="button button-secondary"
            title="Esc"
            aria-keyshortcuts="Escape"
            onClick={leave}
          >
            {t('letter.leave')}
          </button>
        </div>
      </Form>
    </div>
  );
}
