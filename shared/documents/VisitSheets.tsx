// Paper sheets for home visits, two on each page: what was done last time is printed, what is asked is a box. Fields
// stand in the order of the keys of the visit form, so that they are typed in from top to bottom.
import type { ReactNode } from 'react';
import { formatDay } from '../dates.ts';
import type { Paper } from '../domain/letterhead.ts';
import { AFTER_LOAD } from '../domain/visit.ts';
import { t } from '../i18n/en.ts';
import { joined } from '../joined.ts';
import { VISIT_FIELDS, type VisitField } from '../visit-fields.ts';
import { DocumentHead } from './DocumentHead.tsx';
import { sheetCss } from './sheet-css.ts';
import type { VisitSheetData } from './visit-sheet.ts';

export interface VisitSheetsProps {
  readonly date: string;
  readonly paper: Paper;
  readonly sheets: readonly VisitSheetData[];
}

export function VisitSheets({ date, paper, sheets }: VisitSheetsProps) {
  const pages = Array.from({ length: Math.ceil(sheets.length / 2) }, (_, index) =>
    sheets.slice(2 * index, 2 * index + 2),
  );
  return (
    <html lang="en">
      <DocumentHead title={t('visitSheet.title', { day: formatDay(date) })} css={sheetCss(paper)} />
      <body>
        <main>
          {pages.map((pair, page) => (
            <div key={page} className="pair">
              {pair.map((sheet, index) => (
                <Sheet key={index} sheet={sheet} place={2 * page + index + 1} count={sheets.length} />
              ))}
            </div>
          ))}
        </main>
      </body>
    </html>
  );
}

interface SheetProps {
  readonly sheet: VisitSheetData;
  readonly place: number;
  readonly count: number;
}

function Sheet({ sheet, place, count }: SheetProps) {
  return (
    <section className="sheet">
      <header>
        <h1>
          {sheet.name}
          <span className="born">
            {sheet.birthYear === null ? '' : t('visitSheet.born', { year: sheet.birthYear })}
          </span>
        </h1>
        <p className="place">
          {`${place}/${count}`} · {formatDay(sheet.date)}
          <br />
          {t('visitSheet.place', { time: sheet.time, setting: t(`setting.${sheet.setting}`) }).trim()}
        </p>
        <p className="problem">
          {joined([sheet.problem, sheet.week === null ? '' : t('visitSheet.week', { week: sheet.week })])}
        </p>
        {sheet.hasRedFlag ? <p className="red-flag">{t('visitSheet.redFlag')}</p> : null}
      </header>
      {sheet.due.length === 0 ? null : (
        <p className="row due">
          <strong>{t('visitSheet.due')}</strong>
          {sheet.due.map(({ name, range }) => (
            <span key={name} className="blank">
              {t('visitSheet.total', { name, range })} <span className="box wide" />
            </span>
          ))}
        </p>
      )}
      <Fields className="row" fields={STATE} sheet={sheet} />
      <Fields className="row" fields={RESPONSE} sheet={sheet} />
      <div className="columns">
        <div>
          <Fields fields={TREATMENT} sheet={sheet} />
          <Fields className="row" fields={DOSE} sheet={sheet} />
        </div>
        <Fields fields={SYMPTOMS} sheet={sheet} />
      </div>
      <Fields fields={FOUND} sheet={sheet} />
      <Fields className="grow" fields={WORDS} sheet={sheet} />
      <footer>
        <span className="tick" /> {t('visitSheet.typedIn')}
        <span className="shred">{t('visitSheet.footer')}</span>
      </footer>
    </section>
  );
}

// The list of the form, cut where a line of the sheet ends. A test holds the whole against the list.
const STATE = between('painNow', 'sessionsPlanned');
const RESPONSE = between('afterLoad', 'nextMorning');
const TREATMENT = between('interventions', 'interventions');
const DOSE = between('load', 'minutesPassive');
const SYMPTOMS = between('residualSymptoms', 'residualSymptoms');
const FOUND = between('findings', 'findings');
const WORDS = between('note', 'note');

function between(first: VisitField, last: VisitField): readonly VisitField[] {
  return VISIT_FIELDS.slice(VISIT_FIELDS.indexOf(first), VISIT_FIELDS.indexOf(last) + 1);
}

interface FieldsProps {
  readonly className?: string;
  readonly fields: readonly VisitField[];
  readonly sheet: VisitSheetData;
}

function Fields({ className = 'block', fields, sheet }: FieldsProps) {
  return (
    <div className={className}>
      {fields.map(field => (
        <div key={field} className={`field field-${field}`} data-field={field}>
          {FIELDS[field](sheet)}
        </div>
      ))}
    </div>
  );
}

type Draw = (sheet: VisitSheetData) => ReactNode;

const FIELDS: Readonly<Record<VisitField, Draw>> = {
  painNow: box('painNow'),
  painWorst: box('painWorst'),
  painBest: box('painBest'),
  sessionsDone: box('sessionsDone'),
  sessionsPlanned: box('sessionsPlanned'),
  afterLoad: () => (
    <>
      <span className="name">{t('visitSheet.field.afterLoad')}</span>
      {AFTER_LOAD.map(answer => (
        <span key={answer} className="choice">
          <span className="tick" /> {t(`afterLoad.${answer}`)}
        </span>
      ))}
    </>
  ),
  nextMorning: box('nextMorning'),
  interventions: interventionTable,
  load: box('load'),
  minutesActive: box('minutesActive'),
  minutesPassive: box('minutesPassive'),
  residualSymptoms: residualTable,
  findings: () => (
    <>
      <span className="name">{t('visitSheet.field.findings')}</span>
      {FINDING_GROUPS.map(group => (
        <span key={group} className="finding">
          {t(`visitSheet.finding.${group}`)} <span className="line" />
        </span>
      ))}
    </>
  ),
  note: () => (
    <>
      <span className="name">{t('visitSheet.field.note')}</span>
      <div className="lines" />
    </>
  ),
};

const FINDING_GROUPS = ['redFlag', 'neuropathic', 'inflammatory', 'mechanical', 'psychosocial'] as const;

function box(field: VisitField): Draw {
  return () => (
    <>
      <span className="name">{t(`visitSheet.field.${field}`)}</span> <span className="box" />
    </>
  );
}

/** Rows of the two tables: those of last time, and the rest to write in. */
const INTERVENTION_ROWS = 6;
const RESIDUAL_ROWS = 6;

function interventionTable({ interventions, moreInterventions }: VisitSheetData): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th>{t('visitSheet.field.interventions')}</th>
          <th className="dose">{t('visit.column.dose')}</th>
          <th className="new-dose">{t('visitSheet.dose')}</th>
          <th className="short">{t('visitSheet.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {interventions.map(({ name, dose }, index) => (
          <tr key={index}>
            <td>
              <div className="words">{name}</div>
            </td>
            <td>
              <div className="words">{dose}</div>
            </td>
            <td>
              <span className="tick" /> =
            </td>
            <td />
          </tr>
        ))}
        {Array.from({ length: INTERVENTION_ROWS - interventions.length }, (_, index) => (
          <tr key={`blank-${index}`}>
            <td>
              {index === 0 && moreInterventions > 0
                ? t('visitSheet.moreInterventions', { count: moreInterventions })
                : ''}
            </td>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function residualTable({ residualSymptoms }: VisitSheetData): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th>{t('visitSheet.field.residualSymptoms')}</th>
          <th className="time">{t('visitSheet.when')}</th>
          <th className="short">{t('visitSheet.wasColumn')}</th>
          <th className="short">{t('visitSheet.severity')}</th>
          <th className="despite">{t('visitSheet.despite')}</th>
        </tr>
      </thead>
      <tbody>
        {residualSymptoms.map(({ what, time, was }, index) => (
          <tr key={index}>
            <td>
              <div className="words">{what}</div>
            </td>
            <td>{time}</td>
            <td className="number">{was}</td>
            <td />
            <td>
              <YesNo />
            </td>
          </tr>
        ))}
        {Array.from({ length: RESIDUAL_ROWS - residualSymptoms.length }, (_, index) => (
          <tr key={`blank-${index}`}>
            <td />
            <td />
            <td />
            <td />
            <td>
              <YesNo />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YesNo() {
  return (
    <>
      <span className="tick" /> {t('visit.yes')} <span className="tick second" /> {t('visit.no')}
    </>
  );
}
