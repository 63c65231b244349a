// Blank score sheets on paper: one table for each measure an episode follows, six days side by side.
import type { Paper } from '../domain/letterhead.ts';
import { type Words, wordsOf } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { bornText } from './LetterHead.tsx';
import { Page } from './Page.tsx';
import { nameInHead } from './person.ts';
import type { ScoreSheet, ScoreSheetsData } from './score-sheet.ts';

export interface ScoreSheetsProps {
  readonly data: ScoreSheetsData;
  readonly paper: Paper;
}

const DAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

export function ScoreSheets({ data, paper }: ScoreSheetsProps) {
  const words = wordsOf(data.language);
  const { say, day } = words;
  const born = say('born', { day: bornText(data.patient, words) });
  return (
    <Page
      words={words}
      title={say('scores.title')}
      paper={paper}
      isDraft={false}
      isUrgent={false}
      running={{
        topLeft: `${nameInHead(data.patient.name)}, ${born}`,
        topRight: '',
        bottomLeft: say('scores.foot', { day: day(data.writtenOn) }),
      }}
    >
      <header className="head">
        <h1>{say('scores.title')}</h1>
      </header>
      <p>{say('scores.how')}</p>
      {data.sheets.length === 0 ? <p>{say('scores.none')}</p> : null}
      {data.sheets.map(sheet => (
        <Sheet key={sheet.key} sheet={sheet} words={words} />
      ))}
    </Page>
  );
}

function Sheet({ sheet, words }: { readonly sheet: ScoreSheet; readonly words: Words }) {
  const { say } = words;
  return (
    <section className="score-sheet">
      <h2>{joined([`${sheet.name}: ${sheet.fullName}`, sheet.version])}</h2>
      <p>
        {joined(
          [
            sheet.range === '' ? '' : say('scores.range', { range: sheet.range }),
            say('scores.total', { range: sheet.total }),
            say(sheet.isHigherBetter ? 'measures.higher' : 'measures.lower'),
          ],
          '; ',
        )}
      </p>
      <table className="score-grid">
        <thead>
          <tr>
            <th scope="col">{say('scores.item')}</th>
            {DAYS.map(name => (
              <th key={name} scope="col">
                {say('scores.day')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...sheet.rows, say('scores.sum')].map(row => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {DAYS.map(name => (
                <td key={name} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
