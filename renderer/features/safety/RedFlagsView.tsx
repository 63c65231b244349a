// Tab of the red-flag screening of one episode. Typing finds, a yes is recorded at once and shows its path; the other
// answers are saved together. What is not answered stays not screened.
import { useEffect, useRef } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { EpisodePageHead } from '../../ui/EpisodePageHead.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { ScreeningForm } from './ScreeningForm.tsx';

export function RedFlagsView({ recordId }: EditorProps) {
  const query = useHost('episode.record', { episodeId: recordId });
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return <Screening key={recordId} record={query.data} />;
}

function Screening({ record }: { readonly record: EpisodeRecord }) {
  const page = useRef<HTMLElement>(null);

  // Whoever opens the screening begins to type: the pane hands its focus to the field that finds.
  useEffect(() => {
    const pane = page.current?.closest<HTMLElement>('[data-panel]');
    const find = () => page.current?.querySelector<HTMLElement>('[data-autofocus="true"]')?.focus();
    const onFocus = (event: FocusEvent) => {
      if (event.target === pane) find();
    };
    if (!pane || document.activeElement === pane || document.activeElement === document.body) find();
    pane?.addEventListener('focusin', onFocus);
    return () => pane?.removeEventListener('focusin', onFocus);
  }, []);

  return (
    <article ref={page} className="page screening">
      <EpisodePageHead title={t('screen.title')} record={record} />
      <ScreeningForm record={record} />
    </article>
  );
}
