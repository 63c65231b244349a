// A form keeps what is typed at every change and brings it back; the newest value always wins.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { settled, writeBehind } from '../../renderer/host/write-behind.ts';
import { joinPeers } from '../../renderer/ui/draft-peers.ts';
import { Form } from '../../renderer/ui/Form.tsx';
import { PlaceContext } from '../../renderer/ui/form-place.ts';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { useForm } from '../../renderer/ui/use-form.ts';
import { useWorkbench, workbench } from '../../renderer/workbench/store.ts';
import type { Draft } from '../../shared/domain/draft.ts';
import type { AppError } from '../../shared/errors.ts';
import { failure, success } from '../../shared/result.ts';
import { hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();

const PLACE = { uri: 'newVisit:1', dialog: null };
let lastForm = 0;

/** A form of two fields; `id` is new for every test, because what is told once is told once for each draft. */
function NoteForm({ id, answer }: { readonly id: string; readonly answer?: AppError }) {
  const form = useForm({ title: '', note: '' }, { id, form: 'note' });
  const save = form.submit({
    send: async () => (answer ? failure(answer) : success(null)),
    done: () => undefined,
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <TextField
        name="title"
        label="Title"
        value={form.values.title}
        onChange={title => form.set({ title })}
      />
      <TextField
        name="note"
        label="Note"
        isMultiline
        value={form.values.note}
        onChange={note => form.set({ note })}
      />
      <button type="submit">Save</button>
    </Form>
  );
}

function shown(options: { id?: string; answer?: AppError } = {}) {
  const { id = `note:${++lastForm}` } = options;
  const view = show(
    <PlaceContext value={PLACE}>
      <NoteForm id={id} {...(options.answer ? { answer: options.answer } : {})} />
    </PlaceContext>,
  );
  return { ...view, id };
}

function aDraft(change: Partial<Draft>): Draft {
  return {
    id: 'note:x',
    form: 'note',
    patientId: null,
    episodeId: null,
    values: {},
    caret: null,
    place: PLACE,
    updatedAt: Date.now(),
    ...change,
  };
}

const focus = (element: HTMLElement | null) => element?.focus();

async function framesOf(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const saved = () => sentTo('draft.save') as Draft[];

it('keeps every change with the cursor and the place of the form', async () => {
  const { user, id } = shown();
  await user.type(field('Note'), 'Stairs');
  await settled();
  expect(saved().at(-1)).toEqual({
    ...{ id, form: 'note', patientId: null, episodeId: null, place: PLACE },
    values: { title: '', note: 'Stairs' },
    caret: { field: 'note', start: 6, end: 6 },
  });
});

it('keeps where the cursor went, once something was typed', async () => {
  const { user } = shown();
  await user.click(field('Note'));
  document.dispatchEvent(new Event('selectionchange'));
  await settled();
  expect(saved()).toEqual([]);
  await user.type(field('Note'), 'Stairs');
  await settled();
  field('Note').setSelectionRange(1, 3);
  document.dispatchEvent(new Event('selectionchange'));
  await settled();
  expect(saved().at(-1)?.caret).toEqual({ field: 'note', start: 1, end: 3 });
  const before = saved().length;
  document.dispatchEvent(new Event('selectionchange'));
  await settled();
  expect(saved()).toHaveLength(before);
});

it('keeps a cursor that moved just before the form was closed', async () => {
  const { user, unmount } = shown();
  await user.type(field('Note'), 'Stairs');
  await user.keyboard('{ArrowLeft>4/}');
  unmount();
  await settled();
  expect(saved().at(-1)?.caret).toEqual({ field: 'note', start: 2, end: 2 });
});

it('brings values and cursor back, says so, and lets go of them when told', async () => {
  const caret = { field: 'note', start: 2, end: 4 };
  const updatedAt = new Date().setHours(14, 2);
  hostAnswers({
    'draft.get': () => ({ draft: aDraft({ values: { note: 'Half a thou', gone: 1 }, caret, updatedAt }) }),
  });
  const { user } = shown();
  await waitFor(() => expect(field('Note').value).toBe('Half a thou'));
  expect(screen.getByRole('status').textContent).toContain('Restored from your draft of 14:02.');
  await waitFor(() => expect(document.activeElement).toBe(field('Note')));
  expect([field('Note').selectionStart, field('Note').selectionEnd]).toEqual([2, 4]);
  // Looking at it is no change.
  expect(saved()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Discard draft' }));
  expect(field('Note').value).toBe('');
  expect(document.activeElement).toBe(field('Title'));
  await settled();
  expect(sentTo('draft.discard')).toHaveLength(1);
  expect(screen.queryByText(/Restored/)).toBeNull();
});

it.each([
  { from: 'Choose', goesTo: 'Choose', why: 'the person has gone on to a field beside the form' },
  { from: 'Close', goesTo: 'Note', why: 'focus rests on what only closes the dialog' },
])('puts the cursor into $goesTo where $why', async ({ from, goesTo }) => {
  const caret = { field: 'note', start: 2, end: 4 };
  hostAnswers({ 'draft.get': () => ({ draft: aDraft({ values: { note: 'Half a thou' }, caret }) }) });
  show(
    <div className="dialog">
      <button type="button" ref={from === 'Close' ? focus : undefined}>
        Close
      </button>
      <input aria-label="Choose" ref={from === 'Choose' ? focus : undefined} />
      <PlaceContext value={PLACE}>
        <NoteForm id={`note:${++lastForm}`} />
      </PlaceContext>
    </div>,
  );
  await waitFor(() => expect(field('Note').value).toBe('Half a thou'));
  await framesOf(40);
  expect(document.activeElement).toBe(field(goesTo));
});

it('keeps what was typed before the draft arrived', async () => {
  let arrive = () => {};
  const waiting = new Promise<void>(resolve => {
    arrive = resolve;
  });
  hostAnswers({ 'draft.get': () => ({ draft: aDraft({ values: { title: 'old', note: 'old' } }) }) });
  const { call } = window.host;
  vi.spyOn(window.host, 'call').mockImplementation(async (channel, input) => {
    if (channel === 'draft.get') await waiting;
    return call(channel, input);
  });
  const { user } = shown();
  await user.type(field('Title'), 'er');
  arrive();
  await waitFor(() => expect(field('Note').value).toBe('old'));
  expect(field('Title').value).toBe('older');
});

it('ends with saving, and begins again with the next change', async () => {
  const { user } = shown();
  await user.type(field('Title'), 'x');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sentTo('draft.discard')).toHaveLength(1));
  await settled();
  const before = saved().length;
  await user.type(field('Title'), 'y');
  await settled();
  expect(saved().length).toBe(before + 1);
  expect(saved().at(-1)?.values).toEqual({ title: 'xy', note: '' });
});

it('stays when saving is refused', async () => {
  const { user } = shown({ answer: { code: 'disk-full' } });
  await user.type(field('Title'), 'x');
  await user.keyboard('{Enter}');
  await settled();
  expect(sentTo('draft.discard')).toEqual([]);
  expect(saved().at(-1)?.values).toMatchObject({ title: 'x' });
});

it('lets nothing be kept of a form that was emptied again', async () => {
  const { user } = shown();
  await user.type(field('Title'), 'x');
  await user.clear(field('Title'));
  await settled();
  expect(sentTo('draft.discard')).toHaveLength(1);
});

it('tells once how to get back what was typed into a form that is closed', async () => {
  const first = shown();
  await first.user.type(field('Title'), 'x');
  await settled();
  first.unmount();
  expect(workbench().notices.map(({ text }) => text)).toEqual([expect.stringContaining('"Open Draft..."')]);
  const second = shown({ id: first.id });
  await second.user.type(field('Title'), 'y');
  await settled();
  second.unmount();
  expect(workbench().notices).toHaveLength(1);
  const untouched = shown();
  untouched.unmount();
  expect(workbench().notices).toHaveLength(1);
});

it('says where a draft is too long, keeps the text on the screen, and tries again', async () => {
  const { user } = shown();
  await user.click(field('Note'));
  await user.paste('x'.repeat(200_001));
  await screen.findByText(/could not be kept as a draft. It is too long/);
  expect(field('Note').value).toHaveLength(200_001);
  await user.clear(field('Note'));
  await user.type(field('Note'), 'short');
  await waitFor(() => expect(screen.queryByText(/could not be kept/)).toBeNull());
});

it('says why the disk did not keep it, until it does', async () => {
  hostAnswers({ 'draft.save': () => ({ error: { code: 'disk-full' } }) });
  const { user } = shown();
  await user.type(field('Note'), 'x');
  await screen.findByText(/could not be kept as a draft. The disk is full/);
  hostAnswers({ 'draft.save': () => ({}) });
  await settled();
  await waitFor(() => expect(screen.queryByText(/could not be kept/)).toBeNull());
});

it('keeps nothing in a vault that can only be read, and says so once', async () => {
  useWorkbench.setState({ vault: 'read-only' });
  const { user, id } = shown();
  await user.type(field('Note'), 'Stairs');
  await settled();
  expect(saved().filter(draft => draft.id === id)).toEqual([]);
  expect(workbench().notices.map(({ text }) => text)).toEqual([expect.stringContaining('can only be read')]);
});

it('sends one message at a time and of many changes the newest', async () => {
  const sent: number[] = [];
  let inFlight = 0;
  const send = (value: number) => async () => {
    inFlight += 1;
    expect(inFlight).toBe(1);
    await Promise.resolve();
    sent.push(value);
    inFlight -= 1;
    return success(null);
  };
  for (let value = 1; value <= 100; value += 1) writeBehind('one', send(value));
  writeBehind('other', send(-1));
  await settled();
  expect(sent).toEqual([1, 100, -1]);
  // The pump can be started again.
  writeBehind('one', send(101));
  await settled();
  expect(sent.at(-1)).toBe(101);
});

/** Lets React draw when it wants to, as in a window: testing tools make it draw everything after each step. */
async function quickly(act: () => Promise<void>): Promise<void> {
  const world = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  const before = world.IS_REACT_ACT_ENVIRONMENT;
  world.IS_REACT_ACT_ENVIRONMENT = false;
  try {
    await act();
  } finally {
    world.IS_REACT_ACT_ENVIRONMENT = before;
  }
}

/** What a key does to a field, up to the drawing of that field alone. */
async function typeAtOnce(element: HTMLTextAreaElement, text: string): Promise<void> {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
}

describe('a form that is open twice', () => {
  function shownTwice() {
    const id = `note:${++lastForm}`;
    const view = show(
      <PlaceContext value={PLACE}>
        <section aria-label="Tab">
          <NoteForm id={id} />
        </section>
        <section aria-label="Dialog">
          <NoteForm id={id} />
        </section>
      </PlaceContext>,
    );
    const noteIn = (place: string) =>
      within(screen.getByRole('region', { name: place })).getByLabelText<HTMLTextAreaElement>('Note');
    return { ...view, id, noteIn, texts: () => [noteIn('Tab').value, noteIn('Dialog').value] };
  }

  it('shows one text in both places, whichever is typed into, and keeps one draft of it', async () => {
    const { user, noteIn, texts } = shownTwice();
    await user.type(noteIn('Tab'), 'Stairs');
    await waitFor(() => expect(texts()).toEqual(['Stairs', 'Stairs']));
    await user.type(noteIn('Dialog'), ' hurt');
    await waitFor(() => expect(texts()).toEqual(['Stairs hurt', 'Stairs hurt']));
    await user.type(noteIn('Tab'), ' less');
    await waitFor(() => expect(texts()).toEqual(['Stairs hurt less', 'Stairs hurt less']));
    await settled();
    expect(saved().at(-1)?.values).toEqual({ title: '', note: 'Stairs hurt less' });
    // Each letter is kept by the place it was typed into, never by both; a busy machine keeps the last ones only.
    const twice = saved().filter(({ values }) => values['note'] === 'Stairs hurt');
    expect(twice.length).toBeLessThanOrEqual(1);
  });

  it('lets no place take back a key that it has not drawn yet', async () => {
    const { id, user, noteIn, texts } = shownTwice();
    await user.type(noteIn('Tab'), 'S');
    await waitFor(() => expect(texts()).toEqual(['S', 'S']));
    const told: unknown[] = [];
    const leave = joinPeers(id, values => told.push(values));
    await quickly(async () => {
      for (const note of ['St', 'Sta', 'Stai']) await typeAtOnce(noteIn('Tab'), note);
    });
    await waitFor(() => expect(texts()).toEqual(['Stai', 'Stai']));
    await settled();
    leave();
    expect(told).toEqual(['St', 'Sta', 'Stai'].map(note => ({ title: '', note })));
    expect(saved().at(-1)?.values).toEqual({ title: '', note: 'Stai' });
  });

  it('shows what was typed in the other place, not the older draft that arrives after it', async () => {
    let arrive = () => {};
    const waiting = new Promise<void>(resolve => (arrive = resolve));
    const { call } = window.host;
    vi.spyOn(window.host, 'call').mockImplementation(async (channel, input) => {
      if (channel === 'draft.get' && sentTo('draft.get').length > 0) await waiting;
      return call(channel, input);
    });
    const { user, noteIn, texts } = shownTwice();
    await user.type(noteIn('Tab'), 'Stai');
    await waitFor(() => expect(texts()).toEqual(['Stai', 'Stai']));
    await quickly(async () => {
      await typeAtOnce(noteIn('Tab'), 'Stair');
      hostAnswers({ 'draft.get': () => ({ draft: aDraft({ values: { title: '', note: 'Stai' } }) }) });
      arrive();
      // The answer is heard in one turn with the key.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    });
    await waitFor(() => expect(texts()).toEqual(['Stair', 'Stair']));
    await settled();
    expect(saved().at(-1)?.values).toEqual({ title: '', note: 'Stair' });
  });

  it('is as it began in the other place once it is saved in one', async () => {
    const { user, noteIn, texts } = shownTwice();
    await user.type(noteIn('Tab'), 'Stairs');
    await waitFor(() => expect(texts()).toEqual(['Stairs', 'Stairs']));
    const dialog = within(screen.getByRole('region', { name: 'Dialog' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(noteIn('Tab').value).toBe(''));
    await settled();
    expect(sentTo('draft.discard')).toHaveLength(1);
    await user.type(noteIn('Tab'), 'Next');
    await settled();
    expect(saved().at(-1)?.values).toEqual({ title: '', note: 'Next' });
  });

  it('lets go in both places of what is deleted in one', async () => {
    const { user, noteIn, texts } = shownTwice();
    await user.type(noteIn('Tab'), 'ab');
    await waitFor(() => expect(texts()).toEqual(['ab', 'ab']));
    await user.clear(noteIn('Dialog'));
    await waitFor(() => expect(texts()).toEqual(['', '']));
    await settled();
    expect(sentTo('draft.discard')).toHaveLength(1);
  });

  it('is nothing to forms of another draft', async () => {
    const one = shown();
    await one.user.type(field('Note'), 'Stairs');
    one.unmount();
    shown();
    expect(field('Note').value).toBe('');
  });
});
