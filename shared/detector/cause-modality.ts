// Does the kind of treatment fit? From the logged minutes by family of intervention.
import type { CauseView } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { type DoseFacts, emptyCause, type SessionFact } from './cause-dose.ts';

/** Treatments done to the patient rather than by the patient. */
const PASSIVE = ['manual-therapy', 'heat-cold', 'electrotherapy'];
/** Talk is neither. */
const NEITHER = ['education', 'other'];
/** More than half of the minutes of the last six visits (own default). */
const PASSIVE_SHARE = 0.5;
const LAST_VISITS = 6;
/** Kinds of treatment unchanged for six weeks without a response (own default). */
const UNCHANGED_DAYS = 42;

/** @param isAdherent the home program was done: sameness then says more about the treatment itself */
export function modalityMismatch(facts: DoseFacts, isAdherent: boolean): CauseView {
  const view = emptyCause('modality-mismatch');
  const logged = facts.sessions.filter(({ interventions }) => interventions.length > 0);
  if (logged.length === 0) return { ...view, evidenceMissing: [t('causes.modality.noLog')] };
  const last = logged.slice(-LAST_VISITS);
  const passive = passiveShare(last);
  const isPassive = passive !== null && passive > PASSIVE_SHARE;
  const unchanged = unchangedDays(logged, facts.today);
  const isUnchanged = unchanged >= UNCHANGED_DAYS;
  const [evidenceFor, evidenceAgainst]: [string[], string[]] = [[], []];
  if (passive !== null) {
    const percent = Math.round(100 * (isPassive ? passive : 1 - passive));
    if (isPassive) evidenceFor.push(t('causes.modality.passive', { percent, count: last.length }));
    else evidenceAgainst.push(t('causes.modality.active', { percent }));
  }
  const weeks = Math.floor(unchanged / 7);
  if (isUnchanged) evidenceFor.push(t('causes.modality.unchanged', { weeks }));
  else evidenceAgainst.push(t('causes.modality.changed'));
  return {
    ...view,
    status: isPassive ? 'supported' : isUnchanged && isAdherent ? 'possible' : 'not-supported',
    evidenceFor,
    evidenceAgainst,
    evidenceMissing: passive === null ? [t('causes.modality.noLog')] : [],
  };
}

/** Passive minutes of all active and passive ones; null where no minutes are logged. */
function passiveShare(sessions: readonly SessionFact[]): number | null {
  const entries = sessions
    .flatMap(({ interventions }) => interventions)
    .filter(({ family }) => !NEITHER.includes(family));
  const minutes = (of: typeof entries) => of.reduce((sum, entry) => sum + (entry.minutes ?? 0), 0);
  const all = minutes(entries);
  return all === 0 ? null : minutes(entries.filter(({ family }) => PASSIVE.includes(family))) / all;
}

/** Days for which the set of families has been what it is now. */
function unchangedDays(logged: readonly SessionFact[], today: number): number {
  const kinds = (session: SessionFact) =>
    [...new Set(session.interventions.map(({ family }) => family))].sort().join(' ');
  const latest = logged.at(-1);
  if (!latest) return 0;
  const different = logged.findLastIndex(session => kinds(session) !== kinds(latest));
  return today - (logged[different + 1]?.day ?? today);
}
