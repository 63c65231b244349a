// What the quick input offers: episodes and patients by name, commands by title, or the answers of one question.
import { COMMANDS } from '../../shared/commands/catalog.ts';
import type { ContextKeys } from '../../shared/commands/types.ts';
import { holds } from '../../shared/commands/when.ts';
import type { CaseloadPatient } from '../../shared/domain/episode-record.ts';
import { listName } from '../../shared/domain/patient.ts';
import { t } from '../../shared/i18n/en.ts';
import { joined } from '../../shared/joined.ts';
import { keysOf } from '../commands/platform.ts';
import { CARE_ICONS, careStateOf, careWord, weekOf } from '../ui/care-state.ts';

export interface QuickItem {
  readonly id: string;
  /** What is opened, where that is not the id. */
  readonly uri?: string;
  /** The code of the request that is opened, where it is known by that alone. */
  readonly requestCode?: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: string;
  /** Keys, or why the item stands on top. */
  readonly note: string;
  readonly isEnabled: boolean;
}

/** One row per episode in care, recently opened first; a patient without episode gets a row of their own. */
export function patientItems(
  caseload: readonly CaseloadPatient[],
  recentUris: readonly string[],
  today: string,
): QuickItem[] {
  const items = caseload
    .filter(patient => patient.status === 'active')
    .flatMap(patient => patientRows(patient, today));
  return recentFirst(items, recentUris, t('quick.recent'));
}

/** The rows of one patient: an episode each, or the patient alone. */
export function patientRows(patient: CaseloadPatient, today: string): QuickItem[] {
  const born = patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear });
  const name = listName(patient);
  if (patient.episodes.length === 0) {
    return [itemOf(`patient:${patient.patientId}`, name, [born, t('caseload.noEpisode')], 'account')];
  }
  return patient.episodes.map(episode => {
    const state = careStateOf(episode, today);
    const week = t('caseload.weekLong', { week: weekOf(episode.startDate, today) });
    return itemOf(
      `episode:${episode.episodeId}`,
      name,
      [born, episode.title, state === 'discharged' ? '' : week, careWord(state)],
      CARE_ICONS[state],
    );
  });
}

/** Commands that exist now, last used first. */
export function commandItems(context: ContextKeys, lastCommands: readonly string[]): QuickItem[] {
  const shown = COMMANDS.filter(
    command =>
      command.notInPalette === undefined && holds(command.when, { ...context, quickInputOpen: false }),
  ).map(command => ({
    id: command.id,
    label: `${command.category}: ${command.title}`,
    detail: '',
    icon: '',
    note: keysOf(command.id),
    isEnabled: holds(command.enablement, context),
  }));
  shown.sort((a, b) => (a.label < b.label ? -1 : 1));
  const used = lastCommands.flatMap(id => shown.filter(item => item.id === id));
  return [
    ...used.map(item => (item.note === '' ? { ...item, note: t('quick.lastUsed') } : item)),
    ...shown.filter(item => !lastCommands.includes(item.id)),
  ];
}

function itemOf(id: string, label: string, details: readonly string[], icon: string): QuickItem {
  const detail = joined(details);
  return { id, label, detail, icon, note: '', isEnabled: true };
}

function recentFirst(items: readonly QuickItem[], recent: readonly string[], note: string): QuickItem[] {
  const order = new Set(recent);
  const first = recent.flatMap(uri => items.find(item => item.id === uri) ?? []);
  return [...first.map(item => ({ ...item, note })), ...items.filter(item => !order.has(item.id))];
}
