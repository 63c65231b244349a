// The small language of `when`: names, 'text', ! && || == != and brackets. Pure; no evaluation of code.
// Not for values with numbers or dates: a context key is a boolean or a word.
import { CONTEXT_KEYS, type ContextKey, type ContextKeys, isContextKey } from './types.ts';

export type WhenNode =
  | { readonly kind: 'key'; readonly key: ContextKey }
  | { readonly kind: 'compare'; readonly key: ContextKey; readonly value: string; readonly equal: boolean }
  | { readonly kind: 'not'; readonly inner: WhenNode }
  | { readonly kind: 'and' | 'or'; readonly left: WhenNode; readonly right: WhenNode };

const TOKEN = /\s*(&&|\|\||==|!=|!|\(|\)|'[^']*'|[A-Za-z][A-Za-z0-9]*)/y;

/** @throws SyntaxError that names the place, for an expression that does not parse or asks an unknown key */
export function parseWhen(expression: string): WhenNode {
  const tokens = tokenise(expression);
  let at = 0;
  const node = parseOr();
  if (at < tokens.length) throw new SyntaxError(`unexpected "${tokens[at]}" in: ${expression}`);
  return node;

  function parseOr(): WhenNode {
    let left = parseAnd();
    while (tokens[at] === '||') {
      at++;
      left = { kind: 'or', left, right: parseAnd() };
    }
    return left;
  }

  function parseAnd(): WhenNode {
    let left = parseNot();
    while (tokens[at] === '&&') {
      at++;
      left = { kind: 'and', left, right: parseNot() };
    }
    return left;
  }

  function parseNot(): WhenNode {
    if (tokens[at] === '!') {
      at++;
      return { kind: 'not', inner: parseNot() };
    }
    if (tokens[at] === '(') {
      at++;
      const inner = parseOr();
      if (tokens[at] !== ')') throw new SyntaxError(`missing ")" in: ${expression}`);
      at++;
      return inner;
    }
    return parseTerm();
  }

  function parseTerm(): WhenNode {
    const name = tokens[at];
    if (name === undefined) throw new SyntaxError(`ends too early: ${expression}`);
    if (!isContextKey(name)) throw new SyntaxError(`unknown context key "${name}" in: ${expression}`);
    at++;
    const operator = tokens[at];
    if (operator !== '==' && operator !== '!=') {
      if (CONTEXT_KEYS[name] !== 'boolean')
        throw new SyntaxError(`"${name}" must be compared: ${expression}`);
      return { kind: 'key', key: name };
    }
    if (CONTEXT_KEYS[name] !== 'string') throw new SyntaxError(`"${name}" is yes or no: ${expression}`);
    const literal = tokens[at + 1];
    if (literal === undefined || !literal.startsWith("'")) {
      throw new SyntaxError(`a word in quotes must follow ${operator} in: ${expression}`);
    }
    at += 2;
    return { kind: 'compare', key: name, value: literal.slice(1, -1), equal: operator === '==' };
  }
}

function tokenise(expression: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  while (end < expression.trimEnd().length) {
    TOKEN.lastIndex = end;
    const found = TOKEN.exec(expression);
    if (!found?.[1]) throw new SyntaxError(`cannot read "${expression.slice(end)}" in: ${expression}`);
    tokens.push(found[1]);
    end = TOKEN.lastIndex;
  }
  return tokens;
}

export function evaluateWhen(node: WhenNode, context: ContextKeys): boolean {
  switch (node.kind) {
    case 'key':
      return context[node.key] === true;
    case 'compare':
      return (context[node.key] === node.value) === node.equal;
    case 'not':
      return !evaluateWhen(node.inner, context);
    case 'and':
      return evaluateWhen(node.left, context) && evaluateWhen(node.right, context);
    case 'or':
      return evaluateWhen(node.left, context) || evaluateWhen(node.right, context);
  }
}

const parsed = new Map<string, WhenNode>();

/** An absent expression always holds. */
export function holds(expression: string | undefined, context: ContextKeys): boolean {
  if (expression === undefined) return true;
  let node = parsed.get(expression);
  if (!node) {
    node = parseWhen(expression);
    parsed.set(expression, node);
  }
  return evaluateWhen(node, context);
}

/** Whether some state makes both expressions true: used to find two commands fighting for one key. */
export function canBothHold(first: string | undefined, second: string | undefined): boolean {
  const nodes = [first, second].filter(text => text !== undefined).map(parseWhen);
  const domains = new Map<ContextKey, Set<boolean | string>>();
  for (const node of nodes) collectDomains(node, domains);
  const keys = [...domains.keys()];

  function search(index: number, values: Partial<Record<ContextKey, boolean | string>>): boolean {
    const key = keys[index];
    if (key === undefined) return nodes.every(node => evaluatePartial(node, values));
    return [...(domains.get(key) ?? [])].some(value => search(index + 1, { ...values, [key]: value }));
  }
  return search(0, {});
}

function evaluatePartial(node: WhenNode, values: Partial<Record<ContextKey, boolean | string>>): boolean {
  switch (node.kind) {
    case 'key':
      return values[node.key] === true;
    case 'compare':
      return (values[node.key] === node.value) === node.equal;
    case 'not':
      return !evaluatePartial(node.inner, values);
    case 'and':
      return evaluatePartial(node.left, values) && evaluatePartial(node.right, values);
    case 'or':
      return evaluatePartial(node.left, values) || evaluatePartial(node.right, values);
  }
}

function collectDomains(node: WhenNode, domains: Map<ContextKey, Set<boolean | string>>): void {
  switch (node.kind) {
    case 'key':
      domains.set(node.key, new Set([true, false]));
      return;
    case 'compare': {
      // Any other word stands for all words no expression names.
      const words = domains.get(node.key) ?? new Set<boolean | string>(['(other)']);
      domains.set(node.key, words.add(node.value));
      return;
    }
    case 'not':
      collectDomains(node.inner, domains);
      return;
    default:
      collectDomains(node.left, domains);
      collectDomains(node.right, domains);
  }
}
