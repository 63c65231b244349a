// What exactly was found, added to an open red flag after its yes was recorded.
import { type FormEvent, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { TextField } from '../../ui/TextField.tsx';

export interface FoundNoteProps {
  readonly words: string;
  readonly onAdd: (note: string) => void;
}

export function FoundNote({ words, onAdd }: FoundNoteProps) {
  const [note, setNote] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (note.trim() !== '') onAdd(note.trim());
  }

  return (
    <form className="found-note" onSubmit={submit}>
      <TextField
        label={t('screen.note')}
        help={t('screen.noteHelp', { words })}
        value={note}
        maxLength={500}
        onChange={setNote}
      />
      <button type="submit" className="button button-secondary">
        {t('screen.noteSave')}
      </button>
    </form>
  );
}
