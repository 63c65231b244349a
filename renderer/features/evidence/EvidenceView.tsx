// Every clinical number with its source: searched, filtered, read. Those of our own choosing can be changed.
import { Fragment, memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { EVIDENCE_GROUPS, type EvidenceRow, evidenceRows } from '../../../shared/clinical/evidence/rows.ts';
import { formatDay } from '../../../shared/dates.ts';
import { changedBy } from '../../../shared/domain/numbers.ts';
import { COUNTRY_NOT_SAID, type PracticeCountry } from '../../../shared/domain/practice-country.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { byGroup, EVERY_NUMBER, EVIDENCE_MARKS, foundNumbers } from './evidence-search.ts';

export function EvidenceView() {
  const [filter, setFilter] = useState(EVERY_NUMBER);
  const wanted = useDeferredValue(filter);
  const choices = useHost('number.list', {});
  const practice = useHost('settings.country', {}).data ?? COUNTRY_NOT_SAID;
  const all = useMemo(() => evidenceRows(changedBy(choices.data ?? []), practice), [choices.data, practice]);
  const shown = useMemo(() => foundNumbers(all, wanted), [all, wanted]);
  const unverified = shown.filter(({ mark }) => mark === 'unchecked').length;
  return (
    <article className="page evidence">
      <h1 className="page-title">{t('evidence.title')}</h1>
      <p>{t('evidence.lead')}</p>
      <div role="search" className="evidence-filter">
        <input
          className="input"
          type="search"
          aria-label={t('evidence.search')}
          placeholder={t('evidence.search')}
          maxLength={100}
          value={filter.text}
          onChange={event => setFilter({ ...filter, text: event.target.value })}
        />
        <label>
          <span>{t('evidence.group')}</span>
          <select
            className="input"
            value={filter.group}
            onChange={event => setFilter({ ...filter, group: oneOf(EVIDENCE_GROUPS, event.target.value) })}
          >
            <option value="">{t('evidence.all')}</option>
            {EVIDENCE_GROUPS.map(group => (
              <option key={group} value={group}>
                {t(`evidence.group.${group}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('evidence.mark')}</span>
          <select
            className="input"
            value={filter.mark}
            onChange={event => setFilter({ ...filter, mark: oneOf(EVIDENCE_MARKS, event.target.value) })}
          >
            <option value="">{t('evidence.all')}</option>
            {EVIDENCE_MARKS.map(mark => (
              <option key={mark} value={mark}>
                {t(`evidence.mark.${mark}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="dim numbers" role="status">
        {shown.length === 0
          ? t('evidence.none')
          : `${t('evidence.count', { shown: shown.length, count: all.length })}. ${t('evidence.unverifiedCount', { count: unverified })}`}
      </p>
      <EvidenceTables rows={shown} practice={practice} />
    </article>
  );
}

function oneOf<T extends string>(list: readonly T[], value: string): T | '' {
  return list.find(one => one === value) ?? '';
}

interface EvidenceTablesProps {
  readonly rows: readonly EvidenceRow[];
  readonly practice: PracticeCountry;
}

/** Drawn anew only with other rows: there are many. */
const EvidenceTables = memo(({ rows, practice }: EvidenceTablesProps) =>
  byGroup(rows).map(part => (
    <EvidenceTable key={part.group} name={t(`evidence.group.${part.group}`)} rows={part.rows}>
      {part.group === 'payer' ? <CountryLine practice={practice} /> : null}
    </EvidenceTable>
  )),
);
EvidenceTables.displayName = 'EvidenceTables';

interface EvidenceTableProps {
  readonly name: string;
  readonly rows: readonly EvidenceRow[];
  readonly children: ReactNode;
}

/** Whose rules count, and the way to change that. */
function CountryLine({ practice: { country } }: { readonly practice: PracticeCountry }) {
  return (
    <>
      <p>{t('payer.lead')}</p>
      <p>
        {country === null
          ? t('payer.countryNotSaid')
          : t('payer.countryIs', { country: t(`payer.country.${country}`) })}{' '}
        <CommandButton id="practice.setCountry" look="link" label={t('number.change')} />
      </p>
    </>
  );
}

function EvidenceTable({ name, rows, children }: EvidenceTableProps) {
  return (
    <section className="page-section" aria-label={name}>
      <h2>{name}</h2>
      {children}
      <table className="table evidence-table selectable">
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evidence.column.words')}</th>
            <th scope="col">{t('evidence.column.value')}</th>
            <th scope="col">{t('evidence.column.population')}</th>
            <th scope="col">{t('evidence.column.source')}</th>
            <th scope="col">{t('evidence.column.used')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>
                {row.words}
                <div className="dim">{row.id}</div>
              </td>
              <td>
                <strong>{row.value}</strong>
                <SettingLine row={row} />
              </td>
              <td>{row.population}</td>
              <td>
                {row.citation} <MarkTag row={row} />
              </td>
              <td className="dim">
                <Places paths={row.usedIn} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Files, broken between folders and not within a name. */
function Places({ paths }: { readonly paths: readonly string[] }) {
  const names = paths.join(', ').split('/');
  return names.map((name, index) => (
    <Fragment key={names.slice(0, index + 1).join('/')}>
      {name}
      {index === names.length - 1 ? null : '/'}
      <wbr />
    </Fragment>
  ));
}

/** Whether this practice has set the number, what counts without that, and the way to change it. */
function SettingLine({ row: { setting } }: { readonly row: EvidenceRow }) {
  if (!setting) return null;
  return (
    <>
      {setting.isChanged ? (
        <>
          <div>
            <span className="tag">{t('number.changed')}</span>
          </div>
          <div className="dim">{t('number.usual', { usual: setting.usual })}</div>
        </>
      ) : null}
      <div>
        <CommandButton
          id="number.change"
          look="link"
          label={t('number.change')}
          target={{ numberId: setting.id }}
        />
      </div>
    </>
  );
}

function MarkTag({ row: { mark, checkedOn } }: { readonly row: EvidenceRow }) {
  const day = checkedOn === null ? '' : `, ${t('evidence.checkedOn', { day: formatDay(checkedOn) })}`;
  return (
    <span className={mark === 'checked' ? 'tag' : 'tag tag-unverified'}>
      {t(`evidence.mark.${mark}`)}
      {day}
    </span>
  );
}
