// Content of one tab: finds the view for its address and keeps a bug in it from spreading.
import { Suspense, useMemo } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { PlaceContext } from '../ui/form-place.ts';
import { findEditorView } from './contributions.ts';
import { parseUri } from './editors.ts';

export function EditorPane({ uri, panelId }: { readonly uri: string; readonly panelId: string }) {
  const place = useMemo(() => ({ uri, dialog: null }), [uri]);
  const parts = parseUri(uri);
  const View = parts ? findEditorView(parts.kind)?.component : undefined;
  if (!parts || !View) return null;
  return (
    <div className="editor-pane" tabIndex={-1} data-panel={panelId}>
      <ErrorBoundary>
        <Suspense fallback={<p className="view-empty dim">{t('common.loading')}</p>}>
          <PlaceContext value={place}>
            <View recordId={parts.recordId} uri={uri} />
          </PlaceContext>
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
