// The data-quality footnote of a letter: each number a measure is judged by with its source, items nobody answered,
// defaults, and by which rules the course was judged.
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { unitIn, type Words } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { type Fact, fact } from './fact.ts';
import { type Outcome, type Threshold, trendsInCare } from './outcomes.ts';

/** Sources of numbers first, then what is missing or assumed, then the rules. */
export function qualityFacts(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  measureOf: MeasureOf,
  asOf: string,
  words: Words,
): Fact[] {
  return [
    ...sourceFacts(outcomes, measureOf, words),
    ...outcomes
      .filter(row => measureOf(row.measureId) === null)
      .map(row => fact(words, 'quality.unknownMeasure', { params: { measure: row.name }, of: row.key })),
    ...outcomes.flatMap(row => scoreFacts(record, row, asOf, words)),
    ...(outcomes.some(row => row.goal?.isDefault) ? [fact(words, 'quality.goalDefault')] : []),
    verdictFact(record, words),
  ];
}

/** One sentence for each measure, and each publication once, with the number by which the sentences name it. */
function sourceFacts(outcomes: readonly Outcome[], measureOf: MeasureOf, words: Words): Fact[] {
  const { say } = words;
  const rows = outcomes.filter(
    (row, index) =>
      row.isHigherBetter !== null &&
      outcomes.findIndex(({ measureId }) => measureId === row.measureId) === index,
  );
  const known = rows
    .flatMap(({ detectable, important }) => [detectable, important])
    .filter(entry => entry !== null);
  const citations = [...new Set(known.map(({ citation }) => citation))];
  const numberText = (entry: Threshold | null, what: string) =>
    entry
      ? say('quality.number', {
          what: entry.name,
          value: entry.value,
          unit: unitIn(words, entry.unit, entry.value),
          population: entry.population,
          source: citations.indexOf(entry.citation) + 1,
          mark: entry.isVerified ? '' : '†',
        })
      : say('quality.none', { what });
  const numbers = rows.map(row => {
    const measure = measureOf(row.measureId)?.abbreviation ?? row.name;
    const list = [numberText(row.detectable, 'MDC'), numberText(row.important, 'MCID')].join('; ');
    return fact(words, 'quality.numbers', {
      params: { measure, name: row.fullName, numbers: list },
      of: row.measureId,
    });
  });
  if (citations.length === 0) return numbers;
  const list = citations.map((citation, index) => `[${index + 1}] ${shortCitation(citation)}`).join('; ');
  const hasLevel = known.some(({ name }) => /^MDC9/.test(name));
  return [
    ...numbers,
    ...(hasLevel ? [fact(words, 'quality.levels')] : []),
    fact(words, 'quality.sources', { params: { list, mark: markText(known, words) } }),
  ];
}

function markText(known: readonly Threshold[], { say }: Words): string {
  if (known.every(({ isVerified }) => isVerified)) return say('quality.allVerified');
  return say(known.some(({ isVerified }) => isVerified) ? 'quality.someVerified' : 'quality.noneVerified');
}

/** Authors, year, journal and pages; the measures library has the rest. */
function shortCitation(citation: string): string {
  return citation.replace(/,? doi:? ?10\.\S+$/i, '');
}

function scoreFacts(record: EpisodeRecord, row: Outcome, asOf: string, words: Words): Fact[] {
  const scores =
    trendsInCare(record, row.measureId, asOf).find(trend =>
      trend.some(({ id }) => row.sources.includes(id)),
    ) ?? [];
  const versions = [...new Set(scores.map(entry => entry.scoringVersion))];
  return [
    ...scores
      .filter(entry => entry.items !== null && entry.missing > 0)
      .map(entry =>
        fact(words, 'quality.missing', {
          params: {
            measure: row.name,
            day: words.shortDay(entry.date),
            missing: entry.missing,
            count: entry.answered + entry.missing,
          },
          sources: [entry.id],
          of: entry.id,
        }),
      ),
    ...(versions.length > 1
      ? [
          fact(words, 'quality.versions', {
            params: { measure: row.name, versions: versions.join(', ') },
            of: row.key,
          }),
        ]
      : []),
  ];
}

function verdictFact({ verdict }: EpisodeRecord, words: Words): Fact {
  if (!verdict) return fact(words, 'quality.noVerdict');
  const { detectorVersion, visitsUsed, asOf } = verdict;
  const params = { version: detectorVersion, visits: visitsUsed, day: words.shortDay(asOf) };
  return fact(words, 'quality.detector', { params, sources: [verdict.id] });
}
