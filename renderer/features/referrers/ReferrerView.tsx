// Tab of one referrer: how to reach them, whom they sent, and what they were asked.
import { useMemo } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import type { Referrer } from '../../../shared/domain/referrer.ts';
import type { ReferrerCases, ReferrerLine } from '../../../shared/domain/referrer-directory.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { OptionList } from '../../ui/OptionList.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';

export function ReferrerView({ recordId: referrerId }: EditorProps) {
  const directory = useHost('referrer.directory', {});
  const cases = useHost('referrer.cases', { referrerId });
  const problem = directory.error ?? cases.error;
  if (problem) return <p className="view-empty field-error">{problem.message}</p>;
  const line = directory.data?.find(one => one.referrer.id === referrerId);
  if (!line || !cases.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  const { referrer } = line;
  const target = { referrerId };
  return (
    <article className="page referrer">
      <header className="section-head">
        <h1 className="page-title selectable">{joined([referrer.name, referrer.credential])}</h1>
        <div className="button-bar">
          <CommandButton id="referrer.edit" target={target} />
          <CommandButton id="referrer.merge" target={target} />
          {line.episodes === 0 ? <CommandButton id="referrer.delete" target={target} /> : null}
        </div>
      </header>
      <dl className="facts selectable" aria-label={t('referrer.facts')}>
        {factsOf(referrer).map(fact => (
          <div key={fact.name} className="fact">
            <dt>{fact.name}</dt>
            <dd>{fact.value === '' ? <span className="dim">{t('common.unknown')}</span> : fact.value}</dd>
          </div>
        ))}
      </dl>
      {referrer.notes === '' ? null : (
        <section className="page-section" aria-labelledby={`notes-${referrerId}`}>
          <h2 id={`notes-${referrerId}`}>{t('referrer.notes')}</h2>
          <p className="selectable patient-notes">{referrer.notes}</p>
        </section>
      )}
      <Requests line={line} requests={cases.data.requests} />
      <Patients line={line} episodes={cases.data.episodes} />
    </article>
  );
}

function factsOf(referrer: Referrer): { name: string; value: string }[] {
  return [
    { name: t('referrer.practice'), value: referrer.practice },
    { name: t('referrer.address'), value: referrer.address },
    { name: t('referrer.phone'), value: referrer.phone },
    { name: t('referrer.fax'), value: referrer.fax },
    { name: t('referrer.email'), value: referrer.email },
    {
      name: t('referrer.channels'),
      value: referrer.channels.map(channel => t(`channel.${channel}`)).join(', '),
    },
    { name: t('referrer.language'), value: t(`language.${referrer.language}`) },
  ];
}

interface RequestsProps {
  readonly line: ReferrerLine;
  readonly requests: ReferrerCases['requests'];
}

function Requests({ line, requests }: RequestsProps) {
  const id = `requests-${line.referrer.id}`;
  return (
    <section className="page-section" aria-labelledby={id}>
      <h2 id={id}>{t('referrer.requests')}</h2>
      {requests.length === 0 ? (
        <p className="dim">{t('referrer.noRequests')}</p>
      ) : (
        <>
          <p>
            {t('referrer.requestCount', { count: line.requests, open: line.openRequests })}.{' '}
            {line.medianDays === null
              ? t('referrer.noMedian')
              : t('referrer.median', { days: line.medianDays })}
          </p>
          <table className="table selectable">
            <caption className="visually-hidden">{t('referrer.requests')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('referrer.column.code')}</th>
                <th scope="col">{t('referrer.column.patient')}</th>
                <th scope="col">{t('referrer.column.status')}</th>
                <th scope="col">{t('referrer.column.written')}</th>
                <th scope="col">{t('referrer.column.sent')}</th>
                <th scope="col">{t('referrer.column.answered')}</th>
              </tr>
            </thead>
            <tbody>
              {requests.map(request => (
                <tr key={request.requestId}>
                  <td>
                    <CommandButton
                      id="request.open"
                      look="link"
                      target={{ requestId: request.requestId }}
                      label={request.code}
                    />
                  </td>
                  <td>{request.patientName}</td>
                  <td>{t(`requestStatus.${request.status}`)}</td>
                  <td>{formatDay(request.createdOn)}</td>
                  <td>{request.sentOn === null ? '' : formatDay(request.sentOn)}</td>
                  <td>{request.answeredOn === null ? '' : formatDay(request.answeredOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

interface PatientsProps {
  readonly line: ReferrerLine;
  readonly episodes: ReferrerCases['episodes'];
}

function Patients({ line, episodes }: PatientsProps) {
  const id = `patients-${line.referrer.id}`;
  const rows = useMemo(() => episodes.map(episode => ({ ...episode, id: episode.episodeId })), [episodes]);
  return (
    <section className="page-section" aria-labelledby={id}>
      <h2 id={id}>{t('referrer.patients')}</h2>
      <p className={episodes.length === 0 ? 'dim' : ''}>
        {episodes.length === 0
          ? t('referrer.noPatients')
          : t('referrer.patientCount', { count: line.patients })}
      </p>
      <OptionList
        rows={rows}
        label={t('referrer.patients')}
        keysHelp={t('referrer.keys')}
        openId={null}
        namesOf={({ patientName }) => [patientName]}
        titleOf={({ patientName, title }) => `${patientName}, ${title}`}
        draw={({ patientName, title, startDate, status }) => (
          <>
            <strong>{patientName}</strong>
            <span className="tree-detail">
              {joined([
                title,
                t('patient.since', { day: formatDay(startDate) }),
                status === 'active' ? '' : t(`episode.status.${status}`),
              ])}
            </span>
          </>
        )}
        onOpen={(episodeId, isKept) =>
          openEditor(`episode:${episodeId}`, { isPreview: !isKept, preserveFocus: !isKept })
        }
      />
    </section>
  );
}
