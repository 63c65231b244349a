// While a red flag is open nothing that is shown or printed speaks of a plateau. Each place is drawn twice: without the
// flag it must say such a word (or the test would prove nothing), with the flag it must not.
import { cleanup, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { verdictTable } from '../../electron/cli/commands/scan.ts';
import { EpisodeView } from '../../renderer/features/episode/EpisodeView.tsx';
import { VisitHeader } from '../../renderer/features/visit/VisitHeader.tsx';
import { queryClient } from '../../renderer/host/queries.ts';
import { careStateOf, careWord } from '../../renderer/ui/care-state.ts';
import { patientItems } from '../../renderer/workbench/quick-items.ts';
import { chartModel } from '../../shared/charts/model.ts';
import { courseSentence, shownInList } from '../../shared/clinical/safety.ts';
import { courseMark } from '../../shared/course-mark.ts';
import { briefOf } from '../../shared/documents/brief.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { NO_TIME_LIMITS } from '../../shared/domain/time-limits.ts';
import { t } from '../../shared/i18n/en.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import { AS_OF, finding, letterOf } from '../unit/documents/cases.ts';
import { usualRecord } from '../unit/documents/episodes.ts';
import { render as renderLetter, textOf } from '../unit/documents/letter-text.ts';
import { aCaseloadEpisode, aCaseloadPatient, hostAnswers, setUp, show } from './stand.tsx';

setUp();

// The canvas of the test's DOM cannot draw; what the chart is told is judged on its model.
vi.mock('../../renderer/ui/Chart.tsx', () => ({
  Chart: ({ model }: { model: { summary: string } }) => <div role="img" aria-label={model.summary} />,
}));

const COURSE_WORDS =
  /plateau|stall|levell?ed off|\bwatch\b|needs re-evaluation|consider re-evaluation|look for reasons/i;
/** Said by the product of itself, or of what a button does, not of the patient. */
const OWN_NAME = /Plateau (?:\d|visit sheet)|with Plateau/g;

const CALM = usualRecord();
const FLAGS: readonly [string, string][] = [
  ['an emergency', 'rf.ces-bladder'],
  ['the same day', 'rf.trauma'],
  ['48 to 72 hours', 'rf.weight-loss'],
  ['two weeks', 'rf.mass'],
];

function flagged(code: string): EpisodeRecord {
  const flag: Finding = { ...finding(901, code, 'red-flag'), date: '2026-03-10' };
  return { ...CALM, findings: [...CALM.findings, flag] };
}

function listed(record: EpisodeRecord) {
  const open = record === CALM ? null : { code: record.findings.at(-1)?.code ?? '', date: '2026-03-10' };
  return aCaseloadEpisode({ state: 'plateau', level: 'reevaluate', pStalled: 0.97, redFlag: open });
}

/** The text of a drawn view. */
async function drawn(view: Parameters<typeof show>[0], record: EpisodeRecord): Promise<string> {
  queryClient.clear();
  hostAnswers({ 'episode.record': () => record });
  const { container } = show(view);
  await waitFor(() => expect(container.textContent).toContain('Low back pain'));
  const text = container.innerHTML;
  cleanup();
  return text;
}

const PLACES: readonly [string, (record: EpisodeRecord) => string | Promise<string>][] = [
  [
    'the episode tab with verdict, details and charts',
    record =>
      drawn(<EpisodeView recordId={record.episode.id} uri={`episode:${record.episode.id}`} />, record),
  ],
  ['the head of a visit', record => drawn(<VisitHeader record={record} title="" last={undefined} />, record)],
  ['the row of the tree and of the patient', record => careWord(careStateOf(listed(record), AS_OF))],
  [
    'quick open',
    record => JSON.stringify(patientItems([aCaseloadPatient({ episodes: [listed(record)] })], [], AS_OF)),
  ],
  [
    'the marks of a chart',
    record => {
      const { plateau } = chartModel(record, 'odi', measureLookup([])('odi'), AS_OF);
      return plateau === null ? '' : JSON.stringify(plateau);
    },
  ],
  [
    'the table of a scan',
    record => {
      const { redFlag } = listed(record);
      const row = {
        episodeId: record.episode.id,
        patientName: 'Abbott, Dmitri',
        title: 'Low back pain',
        state: 'plateau',
        level: 'watch',
        pStalled: 0.97,
        onsetDate: '2026-02-02',
        headline: 'Progress has stalled.',
        cause: null,
        answer: null,
      } as const;
      return verdictTable({ verdicts: [shownInList(row, redFlag)] }, AS_OF);
    },
  ],
  ['the brief of the day', record => JSON.stringify(briefOf(record, measureLookup([]), AS_OF))],
  ['the letter', record => textOf(renderLetter(letterOf(record), true))],
  [
    'the mark of the expected course in the list of a day',
    record => {
      const mark = courseMark(record, measureLookup([]), NO_TIME_LIMITS, AS_OF);
      return mark === null ? '' : t(`standing.level.${mark.level}`);
    },
  ],
  ['what is said after a score', record => courseSentence(record)],
];

for (const [place, said] of PLACES) {
  it(`${place} speaks of the course, and is silent while a red flag is open`, async () => {
    expect(await said(CALM), 'control').toMatch(COURSE_WORDS);
    for (const [urgency, code] of FLAGS) {
      const text = (await said(flagged(code))).replaceAll(OWN_NAME, '');
      expect(text, urgency).not.toMatch(COURSE_WORDS);
    }
  });
}
