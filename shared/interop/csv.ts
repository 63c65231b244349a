// Comma-separated text after RFC 4180: quotes, doubled quotes, line breaks inside quotes, any delimiter.
// Keeps the line on which each record begins, so that every complaint can name it. No meaning of columns here.
import type { FieldError } from '../errors.ts';
import { failure, type Result, success } from '../result.ts';

export interface CsvRecord {
  /** Line of the file on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

/**
 * Reads a table with a header line. Refused: an unclosed quote, text after a closing quote, a NUL character,
 * a repeated or empty column name, a record with more or fewer cells than the header.
 */
export function parseCsv(text: string, delimiter = ','): Result<CsvTable, FieldError[]> {
  const split = splitRecords(text.startsWith('\uFEFF') ? text.slice(1) : text, delimiter);
  if (!split.ok) return failure([split.error]);
  const [first, ...records] = split.value;
  if (!first) return failure([{ line: 1, field: '', message: 'the file is empty' }]);
  const header = first.cells.map(cell => cell.trim());
  const problems = headerProblems(header, first.line);
  for (const record of records) {
    if (record.cells.length !== header.length) {
      problems.push({
        line: record.line,
        field: '',
        message: `has ${record.cells.length} cells where the header has ${header.length}`,
      });
    }
  }
  return problems.length === 0 ? success({ header, records }) : failure(problems);
}

function headerProblems(header: readonly string[], line: number): FieldError[] {
  return header.flatMap((name, index) => {
    if (name === '') return [{ line, field: `column ${index + 1}`, message: 'has no name in the header' }];
    if (header.indexOf(name) !== index)
      return [{ line, field: name, message: 'is named twice in the header' }];
    return [];
  });
}

function splitRecords(text: string, delimiter: string): Result<CsvRecord[], FieldError> {
  const records: CsvRecord[] = [];
  let line = 1;
  let position = 0;
  while (position < text.length) {
    const start = line;
    const cells: string[] = [];
    let atEnd = false;
    while (!atEnd) {
      const cell = text[position] === '"' ? quotedCell(text, position) : plainCell(text, position, delimiter);
      if (!cell.ok) return failure({ line: start, field: `cell ${cells.length + 1}`, message: cell.error });
      cells.push(cell.value.text);
      line += countLineBreaks(cell.value.text);
      position = cell.value.next;
      if (text[position] === delimiter) position++;
      else if (position >= text.length || text[position] === '\n' || text[position] === '\r') {
        if (text[position] === '\r') position++;
        if (text[position] === '\n') position++;
        line++;
        atEnd = true;
      } else {
        return failure({
          line: start,
          field: `cell ${cells.length}`,
          message: 'has text after a closing quote',
        });
      }
    }
    // A blank line (usually the last one) is no record.
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells });
  }
  return success(records);
}

type Cell = { readonly text: string; readonly next: number };

function plainCell(text: string, from: number, delimiter: string): Result<Cell, string> {
  let next = from;
  while (next < text.length && text[next] !== delimiter && text[next] !== '\n' && text[next] !== '\r') next++;
  const cell = text.slice(from, next);
  return cell.includes('\0') ? failure('holds a NUL character') : success({ text: cell, next });
}

function quotedCell(text: string, from: number): Result<Cell, string> {
  let value = '';
  let next = from + 1;
  for (;;) {
    const quote = text.indexOf('"', next);
    if (quote === -1) return failure('opens a quote that is never closed');
    value += text.slice(next, quote);
    if (text[quote + 1] !== '"') {
      return value.includes('\0')
        ? failure('holds a NUL character')
        : success({ text: value, next: quote + 1 });
    }
    value += '"';
    next = quote + 2;
  }
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
