// How far a clinical statement was checked against its source. Shown wherever the statement is.

/**
 * checked: read in the source itself; secondary: read in a page about it; unchecked: from memory. A row that rests on
 * parts of different strength bears the weakest of them, and its source says which part that is.
 */
export type Mark = 'checked' | 'secondary' | 'unchecked';
