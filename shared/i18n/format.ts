// Fills `{name}` placeholders and `{count|one|many}` plurals of a message. Not a locale library: English only,
// numbers as they are, so that the same record gives the same bytes on every machine.

export type MessageParams = Readonly<Record<string, string | number>>;

/** A stretch of a message: text as it is, or a place for a value. */
type Part = string | { readonly whole: string; readonly name: string; readonly forms: Forms | null };
interface Forms {
  readonly one: string;
  readonly many: string;
}

/** Messages taken apart, by their text: there are only as many as the catalogue has, and a scan says each very often. */
const PARTS = new Map<string, readonly Part[]>();

/**
 * @param message text with `{name}` or `{name|singular|plural}`; the plural forms may hold `#` for the number
 * @param params values by name; a missing one leaves the placeholder visible, so that a test can see it
 */
export function formatMessage(message: string, params: MessageParams = {}): string {
  let parts = PARTS.get(message);
  if (!parts) {
    parts = partsOf(message);
    PARTS.set(message, parts);
  }
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : valueOf(part, params);
  return text;
}

function valueOf({ whole, name, forms }: Exclude<Part, string>, params: MessageParams): string {
  const value = params[name];
  if (value === undefined) return whole;
  if (forms === null) return String(value);
  return (Number(value) === 1 ? forms.one : forms.many).replace('#', String(value));
}

function partsOf(message: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of message.matchAll(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g)) {
    const [whole, name = '', one, many] = match;
    const forms = one === undefined || many === undefined ? null : { one, many };
    parts.push(message.slice(end, match.index), { whole, name, forms });
    end = match.index + whole.length;
  }
  parts.push(message.slice(end));
  return parts;
}

/** `After an injection`: a phrase as the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `10,001`, the same on every machine. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
