// A row of the list of all requests in words. Pure.
import { formatDay } from '../../../shared/dates.ts';
import type { RequestLine } from '../../../shared/domain/request-line.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import type { LedgerRow } from '../../../shared/request-ledger.ts';
import { plainWords } from '../../../shared/search/latin.ts';
import { replyKindsWords } from '../../../shared/timeline/words.ts';
import { waitingWords } from '../../../shared/waiting.ts';

export function stateWords({ state, daysLate }: LedgerRow): string {
  return t(`requests.state.${state}`, { days: daysLate });
}

/** `12 May 2026, fax`; empty before it was sent. */
export function sentWords({ sentOn, channel }: RequestLine): string {
  if (sentOn === null) return '';
  return channel === null
    ? formatDay(sentOn)
    : t('requests.sent', { day: formatDay(sentOn), channel: t(`channel.${channel}`) });
}

/** From what the day follows by which an answer is expected: the habit of the referrer, or the number of the practice. */
export function dueBasis({ isHabit, allowedDays: days }: RequestLine) {
  return isHabit
    ? { words: t('requests.theirs', { days }), help: t('requests.theirsHelp', { days }) }
    : { words: t('requests.yours', { days }), help: t('requests.yoursHelp', { days }) };
}

/** What is to be done next; what came of a request that is closed. */
export function nextWords({ line, state }: LedgerRow): string {
  const { askedAgainOn, awaited, kinds, outcome } = line;
  switch (state) {
    case 'late':
      return askedAgainOn === null
        ? t('requests.next.late')
        : t('requests.next.lateAgain', { day: formatDay(askedAgainOn) });
    case 'waiting':
      return askedAgainOn === null
        ? t('requests.next.waiting')
        : t('requests.next.asked', { day: formatDay(askedAgainOn) });
    case 'answered':
      return awaited === null
        ? t('requests.next.answered', { kinds: replyKindsWords(kinds) })
        : waitingWords(awaited);
    case 'closed':
      return outcome;
    case 'voided':
      return t('requests.next.voided', { reason: outcome });
    default:
      return t(`requests.next.${state}`);
  }
}

/** Rows that have all the words in code, patient, problem or referrer, without regard to accents. */
export function foundRows(rows: readonly LedgerRow[], text: string): readonly LedgerRow[] {
  const words = plainWords(text).map(word => word.text);
  if (words.length === 0) return rows;
  return rows.filter(({ line: { code, patientName, episodeTitle, referrerName } }) => {
    const own = plainWords(joined([code, patientName, episodeTitle, referrerName], ' '))
      .map(word => word.text)
      .join(' ');
    return words.every(word => own.includes(word));
  });
}
