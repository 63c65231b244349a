// Ties the draft of a form to the screen: brings it back with the cursor when the form opens, keeps every change of
// values and cursor, and lets it stay when the form closes. Open twice, a form shows the same in both places.
import { type RefObject, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Caret } from '../../shared/domain/draft.ts';
import type { AppError } from '../../shared/errors.ts';
import { caretIn, putCaret } from './caret.ts';
import { DraftKeeper, type DraftTarget } from './draft-keeper.ts';
import { PlaceContext } from './form-place.ts';

/** What a form shows of its draft. */
export interface FormDraft {
  readonly container: RefObject<HTMLFormElement | null>;
  /** When that which was restored had been typed; null when nothing was. */
  readonly restoredAt: number | null;
  /** Why the last change could not be kept. */
  readonly problem: AppError | null;
  /** Back to how the form began. */
  discard(): void;
}

export interface KeptDraft {
  readonly draft: FormDraft | null;
  /** The values were saved as a record: the draft ends. */
  finish(): void;
}

export function useDraft<T extends object>(
  target: DraftTarget | undefined,
  start: T,
  values: T,
  setValues: (values: T) => void,
): KeptDraft {
  const place = useContext(PlaceContext);
  const container = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState<{ at: number; caret: Caret | null } | null>(null);
  const [drawn, setDrawn] = useState(0);
  const [problem, setProblem] = useState<AppError | null>(null);
  const [keeper] = useState(() =>
    target === undefined ? null : new DraftKeeper(target, start, place, setProblem),
  );

  const keep = useEffectEvent(() => keeper?.keep(values, caretIn(container.current), drawn));
  const follow = useEffectEvent(() => keeper?.follow(values, caretIn(container.current), drawn));
  const begin = useEffectEvent((draft: Awaited<ReturnType<DraftKeeper<T>['load']>>) => {
    if (keeper === null) return;
    const next = keeper.begin(draft, values);
    if (next) setValues(next.values);
    if (draft) setRestored({ at: draft.updatedAt, caret: next?.caret ?? null });
    else keep();
  });

  const take = useEffectEvent((next: T | null, heard: number) => {
    // Both are drawn at once, or neither.
    setValues(next ?? start);
    setDrawn(heard);
    if (next === null) setRestored(null);
  });

  useEffect(() => keeper?.join((next, heard) => take(next, heard)), [keeper]);

  useEffect(() => {
    let isGone = false;
    void keeper?.load().then(draft => {
      if (!isGone) begin(draft);
    });
    return () => {
      isGone = true;
      keeper?.leave();
    };
  }, [keeper]);

  useEffect(() => keep(), [values, drawn]);

  useEffect(() => {
    const listener = () => follow();
    for (const event of CARET_EVENTS) document.addEventListener(event, listener);
    return () => {
      for (const event of CARET_EVENTS) document.removeEventListener(event, listener);
    };
  }, []);

  useEffect(() => {
    const caret = restored?.caret;
    return caret ? whenDrawn(() => putCaret(container.current, caret)) : undefined;
  }, [restored]);

  if (keeper === null) return { draft: null, finish: () => undefined };
  return {
    draft: {
      container,
      restoredAt: restored?.at ?? null,
      problem,
      discard() {
        keeper.discard();
        setValues(start);
        setRestored(null);
        container.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
      },
    },
    finish() {
      keeper.finish(values);
      setRestored(null);
    },
  };
}

/** The first is told with the next frame only: too late for a key that is followed at once by the one that closes. */
const CARET_EVENTS = ['selectionchange', 'keyup'] as const;

/** Frames until a dialog has put focus on its first field, or a tab on its page. */
const FRAMES_OF_OTHERS = 2;
/** Frames until focus has left what the form was opened from. */
const MOST_FRAMES = 30;

/** Tries `act` from frame to frame until it succeeds. @returns a function that stops trying */
function whenDrawn(act: () => boolean): () => void {
  let count = 0;
  const step = () => {
    count += 1;
    const isDone = count >= FRAMES_OF_OTHERS && act();
    if (!isDone && count < MOST_FRAMES) frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
