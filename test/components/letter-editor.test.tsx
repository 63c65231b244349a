// The sentences of a draft beside its page: whose words each has, what can be done with it, and that the two point to
// each other.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { implement, run } from '../../renderer/commands/registry.ts';
import { useDesk } from '../../renderer/features/requests/desk.ts';
import { LetterCheck } from '../../renderer/features/requests/LetterCheck.tsx';
import { LetterEditor } from '../../renderer/features/requests/LetterEditor.tsx';
import { registerLetterCommands } from '../../renderer/features/requests/letter-commands.ts';
import { update } from '../../renderer/workbench/store.ts';
import type { LetterLine } from '../../shared/documents/letter-lines.ts';
import type { LetterRow } from '../../shared/documents/letter-rows.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { anObservation, aRequest } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();
registerLetterCommands();

const REQUEST_ID = idOf(60);
const EPISODE_ID = idOf(20);

function aLine(change: Partial<LetterLine>): LetterLine {
  return {
    key: 'conclusion.primary',
    section: 'conclusion',
    text: 'NPRS went from 7 to 6.',
    generated: 'NPRS went from 7 to 6.',
    before: null,
    state: 'generated',
    canLeaveOut: true,
    sources: [],
    warnings: [],
    editedBy: '',
    editedAt: null,
    rowVersion: 0,
    ...change,
  };
}

const GENERATED = aLine({});
const CHANGED = aLine({
  key: 'conclusion.stalled',
  text: 'In my words.',
  generated: 'New sentence.',
  before: 'Old sentence.',
  state: 'edited',
  canLeaveOut: false,
  editedBy: 'Maren Holt',
  editedAt: 0,
  rowVersion: 3,
});
const WARNED = aLine({
  key: 'own#1',
  section: 'assessment',
  text: 'She needs an MRI.',
  generated: '',
  state: 'own',
  warnings: [{ rule: 'needs', words: 'needs an MRI' }],
  rowVersion: 1,
});
const ORPHANED = aLine({
  key: 'assessment.none',
  section: 'assessment',
  text: 'Once mine.',
  generated: '',
  before: 'Once generated.',
  state: 'orphaned',
  rowVersion: 1,
});

function open(lines: LetterLine[], rows: LetterRow[] = [], record = anEpisodeRecord()) {
  const document: OutputOf<'request.document'> = {
    request: aRequest().with({ id: REQUEST_ID, episodeId: EPISODE_ID }).value,
    versions: [],
    dataJson: '{}',
    html: `<!doctype html><html lang="en"><body><p>${[...lines, ...rows]
      .map(({ key, text }) => `<span data-key="${key}">${text}</span>`)
      .join(' ')}</p></body></html>`,
    fileName: 'x.pdf',
    incomplete: [],
    eligibility: null,
  };
  hostAnswers({
    'letter.sentences': () => lines,
    'letter.rows': () => rows,
    'letter.edit': ({ key }) => ({ key: key ?? 'own#9' }),
    'episode.record': () => record,
    'draft.list': () => [],
  });
  useDesk.setState({ chosen: {}, editing: {}, pane: {} });
  update({
    requestStatus: 'draft',
    activeEditor: { id: 'e', uri: `request:${REQUEST_ID}`, kind: 'request', recordId: REQUEST_ID },
  } as never);
  return show(<LetterEditor document={document} />);
}

const row = (name: RegExp) => screen.findByRole('button', { name });

it('names each sentence by whose words it has, under the heading of its section', async () => {
  open([GENERATED, CHANGED, WARNED, ORPHANED]);
  const conclusion = await screen.findByRole('region', { name: 'Conclusion' });
  within(conclusion).getByRole('button', { name: /^Generated:\s*NPRS went/ });
  within(conclusion).getByRole('button', { name: /^Edited, records changed:\s*In my words/ });
  const assessment = screen.getByRole('region', { name: 'Assessment' });
  within(assessment).getByRole('button', { name: /^Your own, words to look at again:\s*She needs/ });
  within(assessment).getByRole('button', { name: /^Edited, not printed: .*:\s*Once mine/ });
  expect(screen.getByText(/"needs an MRI" reads as an order/)).toBeTruthy();
});

it('is walked by arrows, and a press of Enter edits', async () => {
  const { user } = open([GENERATED, CHANGED]);
  (await row(/^Generated:\s*NPRS/)).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('In my words'));
  await user.keyboard('{Enter}');
  const box = await screen.findByRole('textbox', { name: 'Sentence' });
  await user.clear(box);
  await user.type(box, 'Better said.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(sentTo('letter.edit')).toEqual([
      expect.objectContaining({
        key: 'conclusion.stalled',
        seen: 'New sentence.',
        text: 'Better said.',
        rowVersion: 3,
      }),
    ]),
  );
});

it('shows what the record says by now, and keeps or gives up the words', async () => {
  const { user } = open([CHANGED]);
  await row(/^Edited, records changed/);
  expect(screen.getByText('New sentence.')).toBeTruthy();
  expect(screen.getByText('Old sentence.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep My Sentence' }));
  await waitFor(() =>
    expect(sentTo('letter.edit')).toEqual([
      expect.objectContaining({ seen: 'New sentence.', text: 'In my words.' }),
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Take the New Sentence' }));
  await waitFor(() => expect(sentTo('letter.edit').at(-1)).toMatchObject({ text: null }));
});

it('offers to leave out only what the letter need not say', async () => {
  open([GENERATED]);
  await screen.findByRole('button', { name: 'Leave Out Sentence' });
});

it('says why a sentence cannot be left out', async () => {
  open([{ ...GENERATED, canLeaveOut: false }]);
  await screen.findByText(/The letter must say this/);
  expect(screen.queryByRole('button', { name: 'Leave Out Sentence' })).toBeNull();
});

it('chooses on the left what is clicked on the page, and marks on the page what is chosen', async () => {
  const { container } = open([GENERATED, CHANGED]);
  await row(/^Generated:\s*NPRS/);
  const page = container.querySelector('.letter-sheet')?.shadowRoot;
  const marked = () => page?.querySelector('[data-marked]')?.textContent;
  await waitFor(() => expect(marked()).toBe(GENERATED.text));
  const other = page?.querySelector('[data-key="conclusion.stalled"]');
  if (!other) throw new Error('not on the page');
  fireEvent.click(other);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('In my words'));
  expect(marked()).toBe('In my words.');
});

it('shows the rows of a table in their place, with the records they stand on, and opens the newest', async () => {
  const score = anObservation().with({
    id: idOf(70),
    episodeId: EPISODE_ID,
    measureId: 'nprs',
    score: 6,
  }).value;
  const record = { ...anEpisodeRecord(), observations: [score] };
  const ROW: LetterRow = {
    key: 'row.outcomes#nprs',
    table: 'outcomes',
    text: 'NPRS · First 6',
    sources: [score.id],
  };
  const opened: unknown[] = [];
  implement('score.correct', ({ target }) => void opened.push(target));
  const { user } = open([GENERATED, aLine({ ...CHANGED, section: 'assessment' })], [ROW], record);
  const regions = await screen.findAllByRole('region', { name: /Conclusion|Table|Assessment/ });
  expect(regions.map(region => region.querySelector('h2')?.textContent)).toEqual([
    'Conclusion',
    'Table: outcome measures',
    'Assessment',
  ]);
  expect(screen.getByText(/changed there/)).toBeTruthy();
  (await row(/^Generated:\s*NPRS/)).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('NPRS · First 6'));
  const table = screen.getByRole('region', { name: 'Table: outcome measures' });
  expect(within(table).getByText('From')).toBeTruthy();
  within(table).getByRole('button', { name: /^NPRS 6 points, / });
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(opened).toEqual([
      expect.objectContaining({ entry: { entity: 'observation', recordId: score.id } }),
    ]),
  );
  // A row is no sentence: what edits sentences leaves it, and its neighbours, alone.
  await run('letter.leaveOut', { requestId: REQUEST_ID }, 'palette');
  expect(sentTo('letter.edit')).toEqual([]);
});

it('lists before the signature what to look at again', async () => {
  hostAnswers({ 'letter.sentences': () => [GENERATED, CHANGED, WARNED, ORPHANED] });
  show(<LetterCheck requestId={REQUEST_ID} />);
  const points = await screen.findAllByRole('listitem');
  expect(points.map(({ textContent }) => textContent)).toEqual([
    'The record has changed under 1 sentence of yours.',
    '1 sentence of yours does not print: the record no longer gives what it replaced.',
    '"needs an MRI" reads as an order. The physician decides on tests and treatment.',
  ]);
  expect(screen.getByText('2 sentences are in your words; 0 left out.')).toBeTruthy();
});
