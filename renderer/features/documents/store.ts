// Which language each document is shown in, until the window closes.
import { create } from 'zustand';
import type { Language } from '../../../shared/domain/language.ts';

interface DocumentState {
  readonly languages: Readonly<Record<string, Language>>;
}

export const useDocuments = create<DocumentState>()(() => ({ languages: {} }));

export function chooseLanguage(uri: string, language: Language): void {
  useDocuments.setState(({ languages }) => ({ languages: { ...languages, [uri]: language } }));
}
