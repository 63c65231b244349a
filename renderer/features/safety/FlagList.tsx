// The red flags of a screening as rows with yes, no and unknown. One Tab stop: arrows move, Y, N and U answer.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { FoundFlag } from '../../../shared/clinical/find-flags.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { FlagRow } from './FlagRow.tsx';
import { type Answer, type ScreeningValues, statusesOf } from './screening.ts';

export interface FlagListProps {
  readonly record: EpisodeRecord;
  readonly found: readonly FoundFlag[];
  readonly values: ScreeningValues;
  readonly errorOf: (field: string) => string | undefined;
  readonly onAnswer: (code: string, answer: Answer, note?: string) => void;
  readonly onReason: (code: string, reason: string) => void;
}

const ANSWER_KEYS: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', u: 'unknown' };
const ROW_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const BUTTON_STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function FlagList({ record, found, values, errorOf, onAnswer, onReason }: FlagListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState('');
  const statuses = statusesOf(record);
  const stopCode = found.some(({ flag }) => flag.code === stop) ? stop : found[0]?.flag.code;

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const button = event.target;
    if (!(button instanceof HTMLButtonElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = button.closest<HTMLElement>('[data-flag]');
    const code = row?.dataset['flag'];
    const answer = ANSWER_KEYS[event.key.toLowerCase()];
    const buttons = answerButtons(row);
    if (!row || code === undefined || !buttons.includes(button)) return;
    if (answer !== undefined) {
      onAnswer(code, answer);
      // A closed flag asks for its reason first; a yes shows its path.
      const isOpen = statuses.get(code)?.answer === 'yes';
      if (answer === 'unknown' || (answer === 'no' && !isOpen)) move(row, button, 1);
    } else if (ROW_STEPS[event.key] !== undefined) {
      move(row, button, ROW_STEPS[event.key] ?? 0);
    } else if (BUTTON_STEPS[event.key] !== undefined) {
      buttons[buttons.indexOf(button) + (BUTTON_STEPS[event.key] ?? 0)]?.focus();
    } else return;
    event.preventDefault();
  }

  /** To the same button of a row further up or down. */
  function move(row: HTMLElement, button: HTMLButtonElement, step: number) {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-flag]') ?? [])];
    const next = rows[rows.indexOf(row) + step];
    if (!next) return;
    answerButtons(next)[answerButtons(row).indexOf(button)]?.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div ref={list} role="group" aria-label={t('screen.list')} className="flag-list" onKeyDown={onKeyDown}>
      {found.map(({ flag, isOfRegion }) => (
        <FlagRow
          key={flag.code}
          flag={flag}
          isOfRegion={isOfRegion}
          isStop={flag.code === stopCode}
          finding={statuses.get(flag.code)}
          pending={values.answers[flag.code]}
          reason={values.reasons[flag.code] ?? ''}
          errorOf={errorOf}
          onFocus={() => setStop(flag.code)}
          onAnswer={(answer, note) => onAnswer(flag.code, answer, note)}
          onReason={reason => onReason(flag.code, reason)}
        />
      ))}
    </div>
  );
}

function answerButtons(row: HTMLElement | null | undefined): HTMLButtonElement[] {
  return [...(row?.querySelectorAll<HTMLButtonElement>('[data-answer]') ?? [])];
}
