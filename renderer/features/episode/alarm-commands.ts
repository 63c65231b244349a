// Answers to the alarm of an episode: quiet until a day, closed, raised again. The first two ask for a reason.
import { addDays, formatDay } from '../../../shared/dates.ts';
import type { AlarmAnswerInput } from '../../../shared/domain/alarm.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';

const WEEKS = [1, 2, 3, 4, 6, 8];
const TO_WAIT: readonly MessageId[] = [
  'alarm.reason.waiting',
  'alarm.reason.changed',
  'alarm.reason.away',
  'alarm.reason.flare',
];
const TO_DISAGREE: readonly MessageId[] = [
  'alarm.reason.unseen',
  'alarm.reason.expected',
  'alarm.reason.scores',
  'alarm.reason.maintenance',
];

export function registerAlarmCommands(): void {
  implement('alarm.snooze', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    const until = await pick(t('alarm.until'), WEEKS.map(weekItem));
    if (until === null) return undefined;
    const reason = await pickReason(TO_WAIT);
    if (reason === null) return undefined;
    const words = t('alarm.snoozeDone', { day: formatDay(until) });
    return answer({ episodeId, kind: 'snooze', until, reason }, words);
  });
  implement('alarm.close', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    const reason = await pickReason(TO_DISAGREE);
    if (reason === null) return undefined;
    return answer({ episodeId, kind: 'override', until: null, reason }, t('alarm.closeDone'));
  });
  implement('alarm.reopen', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    const result = await call('alarm.reopen', { episodeId });
    if (result.ok) notify('info', t('alarm.reopenDone'));
    return result;
  });
}

function weekItem(weeks: number) {
  const until = addDays(today(), 7 * weeks);
  return { id: until, label: t('alarm.weeks', { weeks }), detail: formatDay(until), icon: 'calendar' };
}

/** One of the usual reasons, or what was typed. */
function pickReason(reasons: readonly MessageId[]): Promise<string | null> {
  const itemOf = (reason: string, detail = '') => ({ id: reason, label: reason, detail, icon: 'comment' });
  return pick(
    t('alarm.why'),
    reasons.map(id => itemOf(t(id))),
    typed => (typed.trim() === '' ? null : itemOf(typed.trim(), t('alarm.own'))),
  );
}

async function answer(input: AlarmAnswerInput, words: string) {
  const result = await call('alarm.answer', input);
  if (result.ok) notify('info', words);
  return result;
}
