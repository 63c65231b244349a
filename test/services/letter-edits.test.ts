// The words of the therapist in a draft: kept apart, audited without what they say, frozen with the signature.
import { expect, it } from 'vitest';
import { copyLetterEdits } from '../../electron/data/repositories/letter-edits.ts';
import type { LetterLine } from '../../shared/documents/letter-lines.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { newCaseload, readyEpisode, type TestCaseload, TODAY } from './stand.ts';

async function aDraft() {
  const test = await newCaseload();
  const episodeId = readyEpisode(test);
  const { id: requestId } = test.ask('request.create', { episodeId, today: TODAY });
  return { test, episodeId, requestId, ...tools(test, requestId) };
}

function tools(test: TestCaseload, requestId: string) {
  const lines = () => test.ask('letter.sentences', { requestId });
  const line = (key: string): LetterLine => {
    const found = lines().find(entry => entry.key === key);
    if (!found) throw new Error(`no sentence ${key}`);
    return found;
  };
  const wish = ({ key, section, generated, rowVersion }: LetterLine, text: string | null) => ({
    requestId,
    key,
    section,
    seen: generated,
    text,
    rowVersion,
  });
  const page = (): OutputOf<'request.document'> => test.ask('request.document', { requestId, paper: 'A4' });
  return { lines, line, wish, page };
}

const MINE = 'Pain with sitting has not changed since week two.';

it('lays the words over every letter that is made, marks them until it is signed, and freezes both texts', async () => {
  const { test, requestId, lines, line, wish, page } = await aDraft();
  const first = lines().find(({ section }) => section === 'conclusion');
  if (!first) throw new Error('no conclusion');
  test.ask('letter.edit', wish(first, MINE));
  expect(line(first.key)).toMatchObject({
    state: 'edited',
    text: MINE,
    generated: first.text,
    editedBy: 'Maya Lind',
    rowVersion: 1,
  });
  expect(page().html).toContain(`<u>${MINE}</u>`);
  const document = test.ask('document.page', { source: { kind: 'request', requestId }, paper: 'A4' });
  expect(document.html).toBe(page().html);
  const sign = { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' } as const;
  test.ask('request.sign', sign);
  expect(page().html).toContain(MINE);
  expect(page().html).not.toContain('<u>');
  expect(JSON.parse(page().dataJson).conclusion[0]).toMatchObject({ text: MINE, generated: first.text });
  expect(lines()).toEqual([]);
  expect(test.refused('letter.edit', { ...wish(first, 'Later'), rowVersion: 1 })).toMatchObject({
    code: 'conflict',
  });
});

it('refreshes the other sentences, and tells where the record says something else under an edit', async () => {
  const { test, episodeId, lines, line, wish } = await aDraft();
  const primary = lines().find(({ key }) => key.startsWith('conclusion.primary'));
  if (!primary) throw new Error('no sentence on the measure');
  test.ask('letter.edit', wish(primary, MINE));
  test.ask('measure.record', { episodeId, measureId: 'nprs', date: TODAY, total: 9 });
  const stale = line(primary.key);
  expect(stale).toMatchObject({ text: MINE, before: primary.text });
  expect(stale.generated).not.toBe(primary.text);
  test.ask('letter.edit', wish(stale, MINE));
  expect(line(primary.key)).toMatchObject({ text: MINE, before: null });
  test.ask('letter.edit', wish(line(primary.key), null));
  expect(line(primary.key)).toMatchObject({ state: 'generated', text: stale.generated, rowVersion: 0 });
});

it('adds sentences and questions of the therapist’s own, and takes them out again', async () => {
  const { test, requestId, lines, line, wish, page } = await aDraft();
  const own = { requestId, key: null, seen: '', rowVersion: 0 } as const;
  const added = test.ask('letter.edit', { ...own, section: 'assessment', text: MINE });
  expect(line(added.key)).toMatchObject({ state: 'own', text: MINE, sources: [] });
  const asked = test.ask('letter.edit', {
    ...own,
    section: 'questions',
    text: 'Would you consider a second opinion?',
  });
  const questions = () =>
    lines().filter(({ section, state }) => section === 'questions' && state !== 'notAsked');
  expect(questions().at(-1)?.key).toBe(asked.key);
  const turned = questions()
    .map(({ key }) => key)
    .reverse();
  test.ask('letter.arrange', { requestId, keys: turned });
  expect(questions().map(({ key }) => key)).toEqual(turned);
  expect(test.refused('letter.arrange', { requestId, keys: turned.slice(1) })).toMatchObject({
    code: 'conflict',
  });
  test.ask('letter.edit', wish(line(added.key), null));
  expect(lines().some(({ key }) => key === added.key)).toBe(false);
  expect(page().html).not.toContain(MINE);
});

it('asks a question of the therapist’s own in place of the last where four are asked', async () => {
  const { test, requestId, lines } = await aDraft();
  for (const text of ['One?', 'Two?', 'Three?', 'Four?', 'Five?']) {
    test.ask('letter.edit', { requestId, key: null, section: 'questions', seen: '', text, rowVersion: 0 });
  }
  const questions = lines().filter(({ section }) => section === 'questions');
  expect(questions.filter(({ state }) => state !== 'notAsked')).toHaveLength(4);
  expect(questions.filter(({ state }) => state !== 'notAsked').at(-1)?.text).toBe('Five?');
});

it('refuses what the letter must say, what is not of this letter, and what another place changed', async () => {
  const { test, lines, wish } = await aDraft();
  const [first] = lines();
  if (!first) throw new Error('no sentence');
  expect(test.refused('letter.edit', { ...wish(first, null), isLeftOut: true })).toMatchObject({
    fields: [{ field: 'isLeftOut' }],
  });
  expect(test.refused('letter.edit', { ...wish(first, 'x'), key: 'nothing.like.it' })).toMatchObject({
    code: 'not-found',
  });
  expect(test.refused('letter.edit', { ...wish(first, 'x'), key: null, section: 'quality' })).toMatchObject({
    fields: [{ field: 'section' }],
  });
  test.ask('letter.edit', wish(first, MINE));
  expect(test.refused('letter.edit', wish(first, 'Other'))).toMatchObject({ code: 'conflict' });
  expect(test.refused('letter.edit', wish(first, 'with \u202e in it'))).toMatchObject({ code: 'invalid' });
});

it('goes with the letter into its next version', async () => {
  const { test, episodeId, requestId, lines, line, wish } = await aDraft();
  const [first] = lines();
  if (!first) throw new Error('no sentence');
  test.ask('letter.edit', wish(first, MINE));
  const edit = line(first.key);
  test.ask('request.sign', { requestId, rowVersion: 1, signedBy: 'Maya Lind', paper: 'A4' });
  const next = test.ask('request.create', { episodeId, today: TODAY });
  copyLetterEdits(test.caseload.context.db, requestId, next.id);
  expect(test.ask('letter.sentences', { requestId: next.id })).toContainEqual(edit);
});

it('leaves which sentence was changed in the trail, and nothing of what it says', async () => {
  const { test, lines, wish } = await aDraft();
  const [first] = lines();
  if (!first) throw new Error('no sentence');
  test.ask('letter.edit', wish(first, MINE));
  const trail = test.caseload.context.db.prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT 1').get();
  expect(JSON.stringify(trail)).toContain(first.key);
  expect(JSON.stringify(trail)).not.toContain('sitting');
});
