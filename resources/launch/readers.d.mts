export const READER_WORDS: string;
export function installReaders(): void;
