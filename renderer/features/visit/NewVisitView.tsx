// Tab of a visit that is being recorded in an episode.
import { useEffect, useRef } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Precautions } from '../../ui/Precautions.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { editors, openEditor } from '../../workbench/editors.ts';
import { DueMeasures } from './DueMeasures.tsx';
import { VisitForm } from './VisitForm.tsx';
import { VisitHeader } from './VisitHeader.tsx';
import { lastVisit } from './visit-values.ts';

export function NewVisitView({ recordId }: EditorProps) {
  const query = useHost('episode.record', { episodeId: recordId });
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return <NewVisit record={query.data} />;
}

function NewVisit({ record }: { readonly record: EpisodeRecord }) {
  const page = useRef<HTMLElement>(null);

  // The pane takes focus when its tab comes to the front; in a form the cursor belongs in a field. The field that had
  // it last, or the first one to fill in.
  useEffect(() => {
    const pane = page.current?.closest<HTMLElement>('[data-panel]');
    if (!pane) return undefined;
    let latest: HTMLElement | null = null;
    const place = () => {
      const first = page.current?.querySelector<HTMLElement>('[data-autofocus="true"]');
      const target = latest?.isConnected ? latest : first;
      target?.focus();
    };
    const remember = (event: FocusEvent) => {
      if (event.target === pane) place();
      else if (event.target instanceof HTMLElement) latest = event.target;
    };
    pane.addEventListener('focusin', remember);
    if (document.activeElement === pane) place();
    return () => pane.removeEventListener('focusin', remember);
  }, []);

  function leave(visit: Visit) {
    const panelId = page.current?.closest<HTMLElement>('[data-panel]')?.dataset['panel'];
    openEditor(`visit:${visit.id}`);
    if (panelId !== undefined) editors().close(panelId);
  }

  return (
    <article ref={page} className="page visit">
      <VisitHeader record={record} title={t('visit.new')} last={lastVisit(record, today())} />
      <Precautions record={record} />
      <DueMeasures record={record} />
      <VisitForm record={record} onSaved={leave} />
    </article>
  );
}
