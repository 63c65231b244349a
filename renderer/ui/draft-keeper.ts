// The draft of one open form: what of it is in the vault already, what must go there now, and when it ends.
// Knows no screen; use-draft.ts ties it to one.
import { type Caret, Draft, type FormPlace } from '../../shared/domain/draft.ts';
import type { AppError } from '../../shared/errors.ts';
import { t } from '../../shared/i18n/en.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { call } from '../host/client.ts';
import { giveUp, sendAgain, settled, writeBehind } from '../host/write-behind.ts';
import { notify, notifyError } from '../workbench/notices.ts';
import { workbench } from '../workbench/store.ts';
import { type Hear, joinPeers, tellPeers } from './draft-peers.ts';
import { changedValues, restoreValues, withTyped } from './restore-values.ts';

/** Which form and which record: one draft is kept for each id. */
export interface DraftTarget {
  /** `<form>:<record id>` */
  readonly id: string;
  readonly form: string;
  readonly patientId?: string;
  readonly episodeId?: string;
  /** Of the record that is changed: then only what was typed is put back, over the record as it is by then. */
  readonly rowVersion?: number;
}

/** What the person has been told already, since the window opened. */
const told = new Set<string>();

export class DraftKeeper<T extends object> {
  readonly #target: DraftTarget;
  /** Values the form begins with: they are no draft. */
  readonly #start: T;
  readonly #place: FormPlace;
  readonly #tellProblem: (problem: AppError | null) => void;
  /** Values and cursor that were sent last, as text. */
  #sent = '';
  #caret: Caret | null = null;
  #isLoaded = false;
  #isKept = false;
  /** Values that came from the same form in another place, as text: that one keeps them. */
  #taken: string | null = null;
  /** How often the same form was heard from in another place. */
  #heard = 0;
  /** Values that the others have been told, as text. */
  #told: string | null = null;
  #peer: Hear | null = null;
  /** Values that were saved as a record, as text: they are no draft either. */
  #saved: string | null = null;
  /** What was sent last was refused, and nothing has been kept since. */
  #isRefused = false;
  /** The form is closed: there is no screen left to say anything on. */
  #isLeft = false;

  constructor(
    target: DraftTarget,
    start: T,
    place: FormPlace,
    tellProblem: (problem: AppError | null) => void,
  ) {
    this.#target = target;
    this.#start = start;
    this.#place = place;
    this.#tellProblem = tellProblem;
  }

  /** Waits for what is still being written: a form closed and opened again finds its last letter. */
  async load(): Promise<Draft | null> {
    this.#isLeft = false;
    await settled();
    const answer = await call('draft.get', { id: this.#target.id });
    if (answer.ok) return answer.value.draft;
    notifyError(answer.error);
    return null;
  }

  /**
   * Shows what is typed into the same form elsewhere, from now until the function returned is called.
   * @param show gets the values, null when the draft ended there; and how many times it has been called, for `keep`
   */
  join(show: (values: T | null, heard: number) => void): () => void {
    const hear: Hear = said => {
      const values = said === null ? this.#start : restoreValues(this.#start, said);
      this.#taken = JSON.stringify(values);
      this.#told = null;
      this.#isLoaded = true;
      this.#isKept = said !== null;
      this.#sent = '';
      this.#heard += 1;
      // What was refused here is in what was typed there.
      this.#tellRefusal(null);
      show(said === null ? null : values, this.#heard);
    };
    this.#peer = hear;
    return joinPeers(this.#target.id, hear);
  }

  /**
   * From here on changes are kept.
   * @returns values and cursor to show, with what was typed while the draft came; null where the screen is to stay as it is
   */
  begin(draft: Draft | null, values: T): { readonly values: T; readonly caret: Caret | null } | null {
    this.#isLoaded = true;
    // What came from elsewhere meanwhile is newer than what was asked for, and perhaps not drawn yet.
    if (draft === null || this.#taken !== null) return null;
    const restored = restoreValues(this.#start, draft.values);
    const { values: next, moved } = withTyped(this.#start, restored, values, draft.caret);
    const { caret } = draft;
    this.#caret = caret && { ...caret, start: caret.start + moved, end: caret.end + moved };
    this.#sent = textOf(restored, caret);
    this.#isKept = true;
    return { values: next, caret: this.#caret };
  }

  /**
   * Call at every change; sends only what is new. `caret` is null while the cursor is elsewhere.
   * @param drawn the `heard` of the values on the screen: values from before what was heard last were not typed after it,
   *   and would take it back
   */
  keep(values: T, caret: Caret | null, drawn: number): void {
    if (!this.#isLoaded || drawn < this.#heard) return;
    const text = JSON.stringify(values);
    if (text === this.#taken) return;
    this.#taken = null;
    if (text === JSON.stringify(this.#start) || text === this.#saved) {
      this.#end();
      return;
    }
    this.#caret = caret ?? this.#caret;
    const state = textOf(values, this.#caret);
    if (state === this.#sent) return;
    this.#sent = state;
    this.#tell(values);
    if (workbench().vault === 'read-only') {
      tellOnce('read-only', t('draft.readOnly'));
    } else {
      this.#isKept = true;
      this.#send(this.#target.rowVersion === undefined ? values : changedValues(this.#start, values));
    }
  }

  /** The cursor moved: of interest only where something was typed. */
  follow(values: T, caret: Caret | null, drawn: number): void {
    if (this.#isKept && caret !== null) this.keep(values, caret, drawn);
  }

  /** The values were saved as a record. */
  finish(values: T): void {
    this.#saved = JSON.stringify(values);
    this.#end();
  }

  discard(): void {
    this.#caret = null;
    this.#end();
  }

  /** The form is closed. What was typed stays, and the person learns how to get it back. */
  leave(): void {
    this.#isLeft = true;
    if (this.#isRefused) sendAgain(this.#target.id);
    else this.#tellKept();
  }

  #tellKept(): void {
    if (this.#isKept && workbench().vault === 'open') tellOnce(this.#target.id, t('draft.kept'));
  }

  #end(): void {
    if (!this.#isKept) return;
    this.#tell(null);
    this.#isKept = false;
    this.#sent = '';
    this.#tellRefusal(null);
    const { id } = this.#target;
    writeBehind(id, () => call('draft.discard', { id }));
  }

  #tell(values: T | null): void {
    const text = JSON.stringify(values);
    if (text === this.#told) return;
    this.#told = text;
    tellPeers(this.#target.id, this.#peer, values);
  }

  #send(content: object): void {
    const { id, form, patientId = null, episodeId = null } = this.#target;
    // Values are what JSON can say; what it cannot, like undefined, is left out.
    const values = Draft.shape.values.safeParse(JSON.parse(JSON.stringify(content)));
    if (!values.success) {
      const [issue] = values.error.issues;
      giveUp(id);
      this.#hear({ code: 'invalid', fields: [{ field: '', message: issue?.message ?? '' }] }, false);
      return;
    }
    const draft = { id, form, patientId, episodeId, values: values.data, caret: this.#caret };
    writeBehind(
      id,
      () => call('draft.save', { ...draft, place: this.#place }),
      (error, isTriedAgain) => this.#hear(error, isTriedAgain),
    );
  }

  #hear(error: AppError | null, isTriedAgain: boolean): void {
    // Locked meanwhile: what had been sent before the lock is in the vault.
    if (error?.code === 'vault-locked') return;
    // Not kept: the next change is sent, even one of the cursor alone.
    if (error !== null) this.#sent = '';
    const wasRefused = this.#isRefused;
    this.#tellRefusal(error);
    if (!this.#isLeft) return;
    if (error === null) {
      if (wasRefused) this.#tellKept();
    } else if (!isTriedAgain) {
      // What the person was told is lost must not come back later.
      giveUp(this.#target.id);
      notify('error', t('draft.lastLost', { reason: describeError(error) }));
    }
  }

  /** Says on the form why what was typed is not kept; null once it is. */
  #tellRefusal(error: AppError | null): void {
    this.#isRefused = error !== null;
    if (!this.#isLeft) this.#tellProblem(error);
  }
}

function textOf(values: object, caret: Caret | null): string {
  return JSON.stringify([values, caret]);
}

function tellOnce(key: string, text: string): void {
  if (told.has(key)) return;
  told.add(key);
  notify('info', text);
}
