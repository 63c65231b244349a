// Every clinical number in the code has an entry in the evidence registry. A number is clinical unless it stands in the
// list of exemptions below, with the reason.
import ts from 'typescript';
import { expect, it } from 'vitest';
import { EVIDENCE } from '../../shared/clinical/evidence/registry.ts';
import { type SourceFile, sourceFile, sourceFiles } from './sources.ts';

/** Where rules, thresholds and texts live. Schemas, parsers, search and drawing hold no clinical numbers. */
const COVERED: readonly RegExp[] = [
  /^shared\/(clinical|detector|problems|documents|measures|charts|timeline)\//,
  /^shared\/[\w-]+\.ts$/,
  /^shared\/domain\/(report-interval|time-limits)\.ts$/,
  /^renderer\/features\/(episode|problems)\/.*(facts|VerdictBlock|VerdictDetails|ExpectedCourse)\.tsx?$/,
];

/** Where numbers are mostly lengths: only those that tell of time in care, scores or shares can be clinical. */
const LOOKED_INTO: readonly RegExp[] = [
  /^electron\/(services|data\/repositories)\//,
  /^renderer\/(features|ui)\//,
  /^shared\/(domain|interop|search|settings)\//,
];
const TELLS_OF_CARE =
  /day|week|month|visit|session|score|percent|share|pain|mcid|mdc|goal|threshold|recent|limit|dose|effort/i;
/** A span of time in the language of the database. */
const SPAN = /^[+-]?\d+ (day|week|month|year)s?$/;

/** Files that are tables of clinical facts or of assumptions with a source of their own, or hold none. */
const EXEMPT_FILES: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^shared\/clinical\/evidence\//, why: 'the registry itself' },
  {
    path: /^shared\/clinical\/(catalog\/|screening-rules|courses)/,
    why: 'each row has its source and mark; listed by rows.ts',
  },
  { path: /^shared\/measures\/catalog\//, why: 'each number has its source and mark; listed by rows.ts' },
  {
    path: /^shared\/detector\/(bank|trend|priors?)\b/,
    why: 'the assumptions of the curve bank, told by its version; listed by rows.ts',
  },
  {
    path: /^shared\/detector\/(numbers|sums|matrix|regression|four|outlook|fit|combine|lines|learn|hindsight)/,
    why: 'arithmetic, tolerances of computing, limits of a file format',
  },
  {
    path: /^shared\/detector\/simulated\//,
    why: 'patients that do not exist; the definition of a stall is written down once more so as to check the detector',
  },
  { path: /^shared\/detector\/alarm-prices\.ts$/, why: 'computed on the public set; listed by rows.ts' },
  { path: /^shared\/documents\/(ChartSvg|chart-layout|print-css|sheet-css)/, why: 'lengths on paper' },
  { path: /^shared\/measures\/scoring\.ts$/, why: 'rounding; the rules of scoring are in the catalogue' },
  {
    path: /^shared\/(dates|dice|errors|hidden-characters|ids|request-code|schema)\.ts$/,
    why: 'calendar, chance, codes, characters',
  },
];

/** Single constants and functions whose numbers are not clinical: `file#name`. */
const EXEMPT_NAMES: Readonly<Record<string, string>> = {
  'shared/care-ladder.ts#MOST_MEASURES': 'columns of a table',
  'shared/charts/checkpoints.ts#DAYS_OF_WEEK': 'days of a week',
  'shared/domain/time-limits.ts#days': 'bounds of a setting',
  'shared/domain/report-interval.ts#ReportInterval': 'bounds of a setting',
  'shared/charts/axis.ts#WEEK_STEPS': 'ticks of an axis',
  'shared/charts/axis.ts#DAYS_PER_WEEK': 'days of a week',
  'shared/charts/axis.ts#MOST_TICKS': 'ticks of an axis',
  'shared/charts/axis.ts#FEWEST_WEEKS': 'length of an axis',
  'shared/charts/marks.ts#marksOf': 'letters of the alphabet',
  'shared/charts/side-labels.ts#placeSideTexts': 'lengths on a screen',
  'shared/clinical/find-flags.ts#scoreOf': 'order of search results',
  'shared/detector/adherence.ts#percentBetween': 'tolerance of computing',
  'shared/detector/cause-dose.ts#loadsOf': 'thirds of a list',
  'shared/detector/cause-patterns.ts#MOST_NAMED': 'length of a list',
  'shared/detector/cause-view.ts#MOST_RECORDS': 'length of a list',
  'shared/detector/circumstances.ts#DAYS_OF_WEEK': 'days of a week',
  'shared/detector/curves.ts#CURVE_DAYS': 'size of a table',
  'shared/detector/detect.ts#SD_80': 'a quantile of the normal distribution',
  'shared/detector/detect.ts#onsetOf': 'quantiles that are told',
  'shared/detector/detect.ts#THRESHOLDS':
    'the keys are the settings in percent; the values come from the registry',
  'shared/detector/types.ts#FALSE_ALARM_SETTINGS': 'the settings that can be chosen',
  'shared/detector/evidence.ts#MOST_MEASURES': 'length of a list',
  'shared/detector/certainty.ts#percentOf': 'never a certainty of 0 or 100 %',
  'shared/detector/points.ts#roundPoints': 'rounding',
  'shared/detector/goal.ts#FAR_FROM_MET': 'tolerance of computing',
  'shared/detector/goal.ts#allMet': 'mean of two',
  'shared/detector/goal.ts#LEAST_VARIANCE': 'tolerance of computing',
  'shared/detector/lift.ts#liftingScore': 'steps of a search',
  'shared/detector/prepare.ts#judgeMeasure': 'variance of a rounded number',
  'shared/detector/record.ts#RULES_VERSION': 'a version',
  'shared/detector/residuals.ts#residualsOf': 'exponent of the normal distribution',
  'shared/detector/run.ts#DAYS_OF_WEEK': 'days of a week',
  'shared/detector/run.ts#FULL_VISITS': 'bound of the computing time',
  'shared/detector/sentences.ts#MOST_NAMED': 'length of a list',
  'shared/documents/Charts.tsx#MOST_ABREAST': 'columns on paper',
  'shared/documents/Charts.tsx#SIZES': 'lengths on paper',
  'shared/documents/intervention-words.ts#MOST_DOSES': 'length of a list',
  'shared/documents/Reevaluation.tsx#MOST_LINES': 'length of a list',
  'shared/documents/person.ts#MOST_IN_HEAD': 'length of a text',
  'shared/documents/VisitSheets.tsx#INTERVENTION_ROWS': 'rows on paper',
  'shared/documents/VisitSheets.tsx#RESIDUAL_ROWS': 'rows on paper',
  'shared/documents/brief.ts#MOST_LETTERS': 'length of a text',
  'shared/documents/brief.ts#short': 'length of a text',
  'shared/documents/brief.ts#ageWords': 'places in a date',
  'shared/documents/brief.ts#MOST_EXERCISES': 'length of a list',
  'shared/documents/brief.ts#MOST_SCORES': 'length of a list',
  'shared/documents/brief.ts#MOST_TASKS': 'length of a list',
  'shared/documents/narrative.ts#assessmentFacts': 'never a certainty of 100 %',
  'shared/documents/narrative.ts#nextMeasurement': 'length of a list',
  'shared/documents/patient-sheet.ts#MOST_HURTS': 'length of a list',
  'shared/documents/patient-sheet.ts#MOST_TRIED': 'length of a list',
  'shared/documents/report-data.ts#MOST_RESPONSES': 'length of a list',
  'shared/documents/person.ts#birthYearOf': 'places in a date',
  'shared/documents/questions.ts#MOST_QUESTIONS': 'length of a list',
  'shared/documents/questions.ts#MOST_NAMED': 'length of a list',
  'shared/documents/questions.ts#LONGEST_NOTE': 'length of a text',
  'shared/documents/visible-text.ts#visibleText': 'base of a number',
  'shared/documents/visit-sheet.ts#MOST_INTERVENTIONS': 'rows on paper',
  'shared/documents/visit-sheet.ts#MOST_RESIDUALS': 'rows on paper',
  'shared/documents/visit-sheet.ts#MOST_DUE': 'rows on paper',
  'shared/dose-ledger.ts#homeWeek': 'tolerance of computing',
  'shared/dose-ledger.ts#weekOf': 'days of a week',
  'shared/measures/custom.ts#LONGEST_SLUG': 'length of a text',
  'shared/measures/custom.ts#decimalsOf': 'rounding',
  'shared/measures/scale-guard.ts#otherScales': 'units: what one scale is on another',
  'shared/measures/scale-guard.ts#oldOxford':
    'the older scoring of the Oxford scores, a fact of the instrument',
  'shared/measures/scale-guard.ts#NEARER': 'how sure a guess on a typing error must be',
  'shared/problems/upkeep.ts#MOST_NAMED': 'length of a list',
  'shared/timeline/timeline.ts#adherence': 'the middle of a week',
  'electron/services/appointments.ts#MOST_DAYS_AHEAD': 'bound of a typing error',
  'electron/services/patients.ts#checkedPatient': 'places in a date',
  'renderer/features/answers/LadderTrack.tsx#DAYS_PER_WEEK': 'days of a week',
  'renderer/features/episode/PhaseDialog.tsx#PhaseForm': 'bounds of a field',
  'renderer/features/episode/PhaseDialog.tsx#phaseErrors': 'bounds of a field',
  'renderer/features/episode/alarm-commands.ts#WEEKS': 'what can be chosen',
  'renderer/features/episode/facts.ts#ageOn': 'places in a date',
  'renderer/features/episode/plan-values.ts#inAll': 'bounds of a field',
  'renderer/features/episode/plan-values.ts#perWeek': 'bounds of a field',
  'renderer/features/lab/LabOptions.tsx#WEEKS': 'the four weeks of the definition, in weeks',
  'renderer/features/program/AdherenceCalendar.tsx#AdherenceCalendar': 'places in a date',
  'renderer/features/program/AdherenceCalendar.tsx#MONTHS': 'months of a year',
  'renderer/features/program/AdherenceCalendar.tsx#WEEKDAYS': 'days of a week',
  'renderer/features/program/AdherenceCalendar.tsx#monthNumber': 'places in a date',
  'renderer/features/program/calendar-month.ts#dayByKey': 'days of a month',
  'renderer/features/program/calendar-month.ts#weekday': 'days of a week',
  'renderer/features/program/calendar-month.ts#weeksOf': 'days of a month',
  'renderer/features/program/program-values.ts#MOST_SESSIONS': 'bounds of a field',
  'renderer/features/requests/ReplyDialog.tsx#ReplyForm': 'bounds of a field',
  'renderer/features/search/search-results.ts#DAYS': 'days of a month',
  'renderer/features/today/commands.ts#DAYS_AHEAD': 'what can be chosen',
  'renderer/features/today/day-words.ts#FIRST_WEEKDAY': 'days of a week',
  'renderer/features/today/plan.ts#WEEK': 'days of a week',
  'renderer/features/welcome/WelcomeView.tsx#SHOWN_RECENT': 'length of a list',
  'shared/domain/care-step.ts#MOST_ASK_DAYS': 'bounds of a field',
  'shared/domain/detector-settings.ts#STALL_LIMITS': 'what can be chosen',
  'shared/domain/episode-record.ts#EpisodeRecord': 'lengths of lists',
  'shared/domain/observation.ts#SeveralScoresInput': 'length of a list',
  'shared/domain/program.ts#AdherenceLogInput': 'length of a list',
  'shared/domain/visit.ts#VisitRecordInput': 'lengths of lists',
  'shared/interop/csv-map.ts#CsvMap': 'length of a text',
};

/** Days of a week, percent and rounding: arithmetic, not a threshold. */
const PLAIN = new Set([0, 1, 2, 7, 10, 100, 1000]);

interface Found {
  readonly place: string;
  readonly number: string;
  /** Words around the number: what it is called, compared with, or added to. */
  readonly about: string;
}

/** Numbers in a file, by the top-level name they stand in. A plain one counts where it is all a constant consists of. */
function numbersIn(file: SourceFile): Found[] {
  const source = ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.Latest,
    true,
    scriptKind(file.path),
  );
  const found: Found[] = [];
  const read = (node: ts.Node, name: string) => {
    if (ts.isNumericLiteral(node)) {
      const isWhole = ts.isVariableDeclaration(wholeOf(node).parent) && isTopLevel(wholeOf(node).parent);
      if (!PLAIN.has(Number(node.text)) || (isWhole && node.text !== '0')) {
        found.push({ place: `${file.path}#${name}`, number: node.text, about: aboutOf(node, name) });
      }
    } else if (ts.isStringLiteralLike(node) && SPAN.test(node.text)) {
      found.push({ place: `${file.path}#${name}`, number: node.text, about: node.text });
    }
    ts.forEachChild(node, child => {
      read(child, name);
    });
  };
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        read(declaration, declaration.name.getText());
      }
    } else {
      const named = statement as ts.Statement & { readonly name?: ts.Node };
      read(statement, named.name?.getText() ?? '');
    }
  }
  return found;
}

function aboutOf(node: ts.Node, name: string): string {
  const { parent } = wholeOf(node);
  if (ts.isPropertyAssignment(parent)) return parent.name.getText();
  const isPlain = ts.isVariableDeclaration(parent) || ts.isArrayLiteralExpression(parent);
  return isPlain ? name : parent.getText();
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

/** The number with the sign before it. */
function wholeOf(node: ts.Node): ts.Node {
  return ts.isPrefixUnaryExpression(node.parent) ? node.parent : node;
}

function isTopLevel(declaration: ts.Node): boolean {
  return ts.isSourceFile(declaration.parent.parent.parent);
}

const isLookedInto = ({ path }: SourceFile) => LOOKED_INTO.some(pattern => pattern.test(path));
const isCovered = ({ path }: SourceFile) => COVERED.some(pattern => pattern.test(path));
const isExemptFile = ({ path }: SourceFile) => EXEMPT_FILES.some(one => one.path.test(path));

/** The clinical numbers of a file, as far as this rule can tell. */
function clinicalIn(file: SourceFile): Found[] {
  if (isCovered(file)) return numbersIn(file);
  return isLookedInto(file) ? numbersIn(file).filter(({ about }) => TELLS_OF_CARE.test(about)) : [];
}

function faults(files: readonly SourceFile[]): string[] {
  return files
    .filter(file => !isExemptFile(file))
    .flatMap(clinicalIn)
    .filter(({ place }) => !(place in EXEMPT_NAMES))
    .map(
      ({ place, number }) =>
        `${place} holds ${number}: give it an entry in shared/clinical/evidence and take it with evidence('...').value`,
    );
}

const sources = sourceFiles(['shared', 'renderer', 'electron'], ['.ts', '.tsx']);

it('finds a planted number (control)', () => {
  const planted = [
    ['shared/problems/x.ts', 'const LATE_DAYS = 28;'],
    ['shared/problems/x.ts', 'const WEEKS = 7;'],
    ['shared/detector/x.ts', 'export const MET = -0.5;'],
    ['shared/detector/x.ts', 'const RECENT = { days: 21 } as const;'],
    ['shared/documents/x.tsx', 'export function isLate(days: number) { return days > 42; }'],
    ['shared/clinical/x.ts', 'const LIMITS: Record<string, number> = { dn4: 4 };'],
    ['renderer/features/episode/EpisodeX.tsx', "export const X = () => t('x', { days: 28 });"],
    ['renderer/ui/x.ts', 'export const isGood = (percent: number) => percent >= 80;'],
    ['electron/services/x.ts', 'const LONGEST_SNOOZE_DAYS = 56;'],
    ['electron/data/repositories/x.ts', "const FIRST = '+30 days';"],
    ['shared/domain/x.ts', 'export const isLate = (from: string) => daysBetween(from, day()) > 42;'],
  ] as const;
  for (const [path, text] of planted) expect(faults([sourceFile(path, text)]), text).toHaveLength(1);
});

it('leaves plain arithmetic and the registry alone (control)', () => {
  const plain = [
    ['shared/problems/x.ts', 'export const weekOf = (days: number) => Math.floor(days / 7);'],
    ['shared/problems/x.ts', 'const percent = (share: number) => Math.round(100 * share);'],
    ['shared/problems/x.ts', "const LATE_DAYS = evidence('measure.lateDays').value;"],
    ['shared/search/x.ts', 'const LONGEST_QUERY = 60;'],
    ['renderer/ui/x.ts', 'const ROW_HEIGHT = 24;'],
    ['electron/services/x.ts', 'const MOST_LETTERS = 100;'],
  ] as const;
  for (const [path, text] of plain) expect(faults([sourceFile(path, text)]), text).toEqual([]);
});

it('has an entry for every clinical number', () => {
  expect(sources.filter(isCovered).length).toBeGreaterThan(100);
  expect(faults(sources)).toEqual([]);
});

it('exempts nothing that is not there', () => {
  const places = new Set(sources.flatMap(clinicalIn).map(({ place }) => place));
  expect(Object.keys(EXEMPT_NAMES).filter(place => !places.has(place))).toEqual([]);
  const exempt = EXEMPT_FILES.filter(({ path }) => !sources.some(file => path.test(file.path)));
  expect(exempt).toEqual([]);
});

it('names the files that use each entry, and only those', () => {
  const users = (id: string) =>
    sources
      .filter(({ text }) => text.includes(`evidence('${id}')`) || text.includes(`['${id}']`))
      .map(({ path }) => path);
  const wrong = Object.entries(EVIDENCE).flatMap(([id, { usedIn }]) => {
    const found = users(id).sort();
    return JSON.stringify(found) === JSON.stringify([...usedIn].sort())
      ? []
      : [`${id}: used in ${found.join(', ') || 'no file'}; its entry says ${usedIn.join(', ')}`];
  });
  expect(wrong).toEqual([]);
});
