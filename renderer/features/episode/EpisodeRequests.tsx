// Requests already written for this episode.
import { formatDay } from '../../../shared/dates.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export function EpisodeRequests({ requests }: { readonly requests: readonly Request[] }) {
  if (requests.length === 0) return null;
  return (
    <section aria-label={t('episode.requests')} className="page-section">
      <h2>{t('episode.requests')}</h2>
      <ul>
        {requests.map(request => (
          <li key={request.id}>
            <CommandButton
              id="request.open"
              look="link"
              target={{ requestId: request.id }}
              label={t('episode.requestLine', {
                code: request.code,
                status: t(`requestStatus.${request.status}`),
                day: formatDay(request.createdOn),
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
