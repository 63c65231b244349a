// Does the kind of treatment fit? From the logged minutes by family of intervention, or of the visit as a whole.
import { ACTIVE_FAMILIES, minutesOf, PASSIVE_FAMILIES } from '../domain/active-passive.ts';
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { DoseFacts, SessionFact } from './cause-dose.ts';
import { causeView } from './cause-view.ts';

/** @param isAdherent the home program was done: sameness then says more about the treatment itself */
export function modalityMismatch(facts: DoseFacts, isAdherent: boolean): CauseView {
  const { numbers } = facts;
  const named = facts.sessions.filter(({ interventions }) => interventions.length > 0);
  const logged = facts.sessions.filter(
    session => session.interventions.length > 0 || session.minutes !== undefined,
  );
  if (logged.length === 0) {
    return causeView('modality-mismatch', 'no-data', { evidenceMissing: [t('causes.modality.noLog')] });
  }
  const last = logged.slice(-numbers['modality.visits']);
  const passive = passiveShare(last);
  const isPassive = passive !== null && passive > numbers['modality.passiveShare'];
  const unchanged = unchangedDays(named, facts.today);
  const isUnchanged = unchanged >= numbers['modality.unchanged'];
  const [evidenceFor, evidenceAgainst]: [string[], string[]] = [[], []];
  if (passive !== null) {
    const percent = Math.round(100 * (isPassive ? passive : 1 - passive));
    if (isPassive) evidenceFor.push(t('causes.modality.passive', { percent, count: last.length }));
    else evidenceAgainst.push(t('causes.modality.active', { percent }));
  }
  const weeks = Math.floor(unchanged / 7);
  if (isUnchanged) evidenceFor.push(t('causes.modality.unchanged', { weeks }));
  else if (named.length > 0) evidenceAgainst.push(t('causes.modality.changed'));
  const status = isPassive ? 'supported' : isUnchanged && isAdherent ? 'possible' : 'not-supported';
  return causeView('modality-mismatch', status, {
    evidenceFor,
    evidenceAgainst,
    evidenceMissing: passive === null ? [t('causes.modality.noLog')] : [],
    records: last.map(({ record }) => record),
  });
}

/** Passive minutes of all active and passive ones; null where no minutes are logged. */
function passiveShare(sessions: readonly SessionFact[]): number | null {
  let [active, passive] = [0, 0];
  for (const { interventions, minutes } of sessions) {
    active += minutes?.active ?? minutesOf(interventions, ACTIVE_FAMILIES) ?? 0;
    passive += minutes?.passive ?? minutesOf(interventions, PASSIVE_FAMILIES) ?? 0;
  }
  return active + passive === 0 ? null : passive / (active + passive);
}

/** Days for which the set of families has been what it is now. */
function unchangedDays(named: readonly SessionFact[], today: number): number {
  const kinds = (session: SessionFact) =>
    [...new Set(session.interventions.map(({ family }) => family))].sort().join(' ');
  const latest = named.at(-1);
  if (!latest) return 0;
  const different = named.findLastIndex(session => kinds(session) !== kinds(latest));
  return today - (named[different + 1]?.day ?? today);
}
