// The evidence of a verdict in the recipient's language. Verdicts are stored with their English sentences, each of them a
// message with its values: the message is found again by its text, and said with the same values in the other language.
// A sentence of an older wording stays as it was stored.
import { FINDINGS } from '../clinical/findings.ts';
import { CAUSES } from '../domain/verdict.ts';
import { CAUSES_TEXT } from '../i18n/en/causes.ts';
import { formatMessage, type MessageParams } from '../i18n/format.ts';
import { CAUSES_ES } from '../i18n/letters/es/causes.ts';
import { ENGLISH, type Words } from '../i18n/words.ts';
import { findingIn } from './finding-words.ts';

type EvidenceId = keyof typeof CAUSES_ES;

const isEvidence = (id: string): id is EvidenceId => id in CAUSES_ES;

/** Parts of a measure's name and lists are words inside sentences, no sentences of their own. */
const INNER = /^causes\.(screen\.part|findings\.more)/;

interface Pattern {
  readonly id: EvidenceId;
  readonly names: readonly string[];
  readonly pattern: RegExp;
  /** Characters of the message outside its places. */
  readonly ownLength: number;
}

const PATTERNS: readonly Pattern[] = Object.keys(CAUSES_TEXT)
  .filter(isEvidence)
  .filter(id => !INNER.test(id))
  .map(id => patternOf(id, CAUSES_TEXT[id]))
  // One message may fit into the gaps of another: the one with more words of its own is meant.
  .sort((a, b) => b.ownLength - a.ownLength);

export function evidenceIn(words: Words, sentence: string): string {
  if (words.language === 'en') return sentence;
  for (const { id, names, pattern } of PATTERNS) {
    const match = pattern.exec(sentence);
    if (match) return formatMessage(CAUSES_ES[id], valuesOf(words, names, match.slice(1)));
  }
  return sentence;
}

/** `{count|one visit|# visits}` is any of both, and the number is read from where `#` stands. */
function patternOf(id: EvidenceId, message: string): Pattern {
  const names: string[] = [];
  let source = '';
  let end = 0;
  let ownLength = message.length;
  for (const match of message.matchAll(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g)) {
    const [whole, name = '', one, many = ''] = match;
    source += escaped(message.slice(end, match.index));
    source +=
      one === undefined
        ? '(.+?)'
        : `(${[one, many].map(form => escaped(form).replace('#', '\\d+')).join('|')})`;
    names.push(name);
    ownLength -= whole.length;
    end = match.index + whole.length;
  }
  return { id, names, pattern: new RegExp(`^${source}${escaped(message.slice(end))}$`), ownLength };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function valuesOf(words: Words, names: readonly string[], values: readonly string[]): MessageParams {
  return Object.fromEntries(
    names.map((name, index) => [name, valueIn(words, name, values[index] ?? '')] as const),
  );
}

function valueIn(words: Words, name: string, value: string): string | number {
  if (name === 'list') return listIn(words, value);
  if (name === 'measure') return measureIn(value);
  const isCount = name === 'count' || name === 'weeks';
  return isCount ? Number(/\d+/.exec(value)?.[0] ?? 1) : value;
}

const PARTS = ['interview', 'psych', 'pa', 'w'] as const;

/** `DN4 (interview part)` */
function measureIn(name: string): string {
  for (const part of PARTS) {
    const tail = ` (${CAUSES_TEXT[`causes.screen.part.${part}`]})`;
    if (!name.endsWith(tail)) continue;
    const params = { measure: name.slice(0, -tail.length), part: CAUSES_ES[`causes.screen.part.${part}`] };
    return formatMessage(CAUSES_ES['causes.screen.part'], params);
  }
  return name;
}

/** Names of findings and causes, some of which have a comma of their own: the longest that fits is taken. */
function listIn(words: Words, list: string): string {
  const more = /^(.*) and (\d+) more$/.exec(list);
  if (more) {
    const params = { list: listIn(words, more[1] ?? ''), count: more[2] ?? '' };
    return formatMessage(CAUSES_ES['causes.findings.more'], params);
  }
  const names = namesIn(words);
  const found: string[] = [];
  let rest = list;
  while (rest !== '') {
    const known = names.find(({ from }) => rest === from || rest.startsWith(`${from}, `));
    const from = known?.from ?? rest.split(', ')[0] ?? rest;
    found.push(known?.to ?? from);
    rest = rest.slice(from.length).replace(/^, /, '');
  }
  return found.join(', ');
}

function namesIn(words: Words): { readonly from: string; readonly to: string }[] {
  const findings = FINDINGS.map(({ code, words: from }) => ({ from, to: findingIn(words, code) }));
  const causes = CAUSES.map(cause => ({
    from: ENGLISH.say(`cause.${cause}`),
    to: words.say(`cause.${cause}`).toLowerCase(),
  }));
  return [...findings, ...causes].sort((a, b) => b.from.length - a.from.length);
}
