// "This name is here already": shows who it is, and opens them with one key.
import { useEffect, useRef } from 'react';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface NamesakeProps {
  readonly patientId: string;
  readonly detail: string;
  readonly onOpen: () => void;
  readonly onCreate: () => void;
}

export function Namesake({ patientId, detail, onOpen, onCreate }: NamesakeProps) {
  const open = useRef<HTMLButtonElement>(null);
  const caseload = useHost('caseload.list', {});
  const known = caseload.data?.find(patient => patient.patientId === patientId);
  // Enter opens the one who is here already; a second person is made only on purpose.
  useEffect(() => open.current?.focus(), []);
  const facts = known
    ? [
        known.birthYear === null ? t('patient.noBirth') : t('caseload.born', { year: known.birthYear }),
        ...known.episodes.map(episode => episode.title),
        ...(known.status === 'archived' ? [t('quick.archived')] : []),
      ].join(', ')
    : '';
  return (
    <div className="callout" role="alert">
      <Icon name="warning" className="severity-warning" />
      <div>
        <strong>{t('patient.namesake')}</strong>
        <p>{t('patient.namesakeLead', { detail })}</p>
        {known ? (
          <p>
            {listName(known)} <span className="dim">{facts}</span>
          </p>
        ) : null}
        <div className="button-bar">
          <button ref={open} type="button" className="button button-secondary" onClick={onOpen}>
            {t('patient.openNamesake')}
          </button>
          <button type="button" className="button button-secondary" onClick={onCreate}>
            {t('patient.createAnyway')}
          </button>
        </div>
      </div>
    </div>
  );
}
