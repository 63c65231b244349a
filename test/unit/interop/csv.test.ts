// CSV text to records: every cell as it was written, each record with its line, and nothing repaired.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../shared/interop/csv.ts';

const cellsOf = (text: string, delimiter?: string) => {
  const parsed = parseCsv(text, delimiter);
  return parsed.ok ? parsed.value.records.map(({ line, cells }) => [line, ...cells]) : parsed.error;
};

describe('a table', () => {
  it.each([
    [
      'plain',
      'a,b\n1,2\n3,4\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    ['no line break at the end', 'a,b\n1,2', [[2, '1', '2']]],
    ['line ends of Windows and a byte order mark', '\uFEFFa,b\r\n1,2\r\n', [[2, '1', '2']]],
    ['line ends of old Macs', 'a,b\r1,2\r', [[2, '1', '2']]],
    ['quotes', 'a,b\n"x, ""y""",\n', [[2, 'x, "y"', '']]],
    [
      'line breaks in quotes count as lines',
      'a,b\n"1\n2",3\n4,5\n',
      [
        [2, '1\n2', '3'],
        [4, '4', '5'],
      ],
    ],
    [
      'blank lines are no records',
      'a,b\n\n1,2\n\n\n3,4\n\n',
      [
        [3, '1', '2'],
        [6, '3', '4'],
      ],
    ],
    ['spaces are kept', 'a\n  x \n', [[2, '  x ']]],
  ])('%s', (_name, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('may use another delimiter', () => {
    expect(cellsOf('a;b\n1,5;2\n', ';')).toEqual([[2, '1,5', '2']]);
  });

  it.each([
    ['an empty file', '', 1, '', 'the file is empty'],
    ['a quote that stays open', 'a,b\n1,2\n"x,3\n', 3, 'cell 1', 'opens a quote that is never closed'],
    ['text after a quote', 'a,b\n"x"y,3\n', 2, 'cell 1', 'has text after a closing quote'],
    ['a NUL character', 'a,b\n1,\0\n', 2, 'cell 2', 'holds a NUL character'],
    ['a column twice', 'a,a\n1,2\n', 1, 'a', 'is named twice in the header'],
    ['a column without a name', 'a,\n1,2\n', 1, 'column 2', 'has no name in the header'],
    ['a short record', 'a,b\n1,2\n3\n', 3, '', 'has 1 cells where the header has 2'],
  ])('with %s is refused at its line', (_name, text, line, field, message) => {
    expect(cellsOf(text)).toEqual([{ line, field, message }]);
  });

  it('reads back whatever a writer quotes', () => {
    const cell = fc.string().filter(text => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), rows => {
        const text = rows
          .map(row => row.map(entry => `"${entry.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const parsed = parseCsv(`a,b\n${text}`);
        expect(parsed.ok && parsed.value.records.map(record => record.cells)).toEqual(rows);
      }),
    );
  });
});
