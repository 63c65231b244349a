// The document in the active tab: what the commands print and save.
import { useEffect } from 'react';
import type { DocumentSource } from '../../../shared/domain/document-source.ts';
import { update, useWorkbench } from '../../workbench/store.ts';

export function useShownDocument(uri: string, source: DocumentSource): void {
  const isActive = useWorkbench(state => state.activeEditor?.uri === uri);
  const text = JSON.stringify(source);
  useEffect(() => {
    if (isActive) update({ shownDocument: JSON.parse(text) as DocumentSource });
  }, [isActive, text]);
}
