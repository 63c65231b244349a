// Reads what stands on a paper diary, typed in one line: "5 of 14", "5/14", "5 of 14, flare on day 3".
// Not for the days it is about: the form knows those.

export interface DiaryLine {
  readonly done: number;
  /** Null where only the sessions done were written: the program tells how many were planned. */
  readonly planned: number | null;
  /** Day of the diary on which a flare began, counted from 1; null where none is named. */
  readonly flareDay: number | null;
}

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d)?)`;
const SESSIONS = new RegExp(String.raw`^${NUMBER}(?:\s*(?:\/|of|out of|from|\s)\s*${NUMBER})?$`);
/** "flare on day 3", "flare day 3", "flare 3", "f3". */
const FLARE = /[\s,;]+f(?:lare)?(?:[\s-]*up)?\s*(?:on\s+)?(?:day\s*)?(\d{1,3})$/;

/** The line in numbers; null where it cannot be understood. */
export function parseDiaryLine(typed: string): DiaryLine | null {
  const line = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const flare = FLARE.exec(line);
  const sessions = SESSIONS.exec(flare ? line.slice(0, flare.index) : line);
  if (!sessions?.[1]) return null;
  return {
    done: numberOf(sessions[1]),
    planned: sessions[2] === undefined ? null : numberOf(sessions[2]),
    flareDay: flare?.[1] === undefined ? null : Number(flare[1]),
  };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
