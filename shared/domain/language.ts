// Languages a letter can be written in: that of its recipient. The application itself speaks English.
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
