// Fills `{name}` placeholders and `{count|one|many}` plurals of a message. Not a locale library: English only,
// numbers as they are, so that the same record gives the same bytes on every machine.

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * @param message text with `{name}` or `{name|singular|plural}`; the plural forms may hold `#` for the number
 * @param params values by name; a missing one leaves the placeholder visible, so that a test can see it
 */
export function formatMessage(message: string, params: MessageParams = {}): string {
  return message.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return (Number(value) === 1 ? one : many).replace('#', String(value));
    },
  );
}
