// Progress reports and discharge summaries.
import { REPORT_KINDS, Report, ReportInput } from '../../domain/report.ts';
import { day, id, list, text, z } from '../../schema.ts';
import { channel } from '../channel.ts';
import { paper } from './pieces.ts';

export const reportChannels = {
  /** The signed ones of an episode, the newest first, and the days the next one would tell of. */
  'report.state': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ episodeId: id('episode'), kind: z.enum(REPORT_KINDS), today: day() }),
    output: z.strictObject({ signed: list(Report, 500), fromDay: day(), toDay: day() }),
    errors: ['not-found'],
  }),
  'report.sign': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ input: ReportInput, paper, signedBy: text(200) }),
    output: Report,
    errors: ['not-found', 'invalid'],
  }),
};
