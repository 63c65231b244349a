// The log of incidents: enough to find a bug, nothing of a patient.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { incidentLine, logIncident, startLog } from '../../electron/log.ts';
import { newFolder } from './stand.ts';
import { NOW } from './vault-options.ts';

const MARKER = 'Zebedee Quillfeather 1957-03-02';

function failingOperation(message: string): unknown {
  try {
    throw new TypeError(message);
  } catch (error) {
    return error;
  }
}

it('tells kind and place, by file name alone', () => {
  const entry = JSON.parse(incidentLine('1a2b3c4d', NOW, failingOperation('x')));
  expect(entry).toMatchObject({
    at: '2025-11-25T09:30:00.000Z',
    incident: '1a2b3c4d',
    kind: 'TypeError',
    code: '',
  });
  expect(entry.frames[0]).toMatch(/^failingOperation log\.test\.ts:\d+:\d+$/);
  expect(JSON.stringify(entry)).not.toContain('/');
});

it('holds nothing of what the error holds', () => {
  const disguised = `${MARKER}\n    at ${MARKER.split(' ')[0]} (${MARKER.split(' ')[1]}:1:1)\nTypeError: ${MARKER}`;
  const errors: unknown[] = [
    failingOperation(MARKER),
    failingOperation(disguised),
    Object.assign(new Error(MARKER), {
      name: MARKER,
      code: MARKER,
      patient: MARKER,
      cause: new Error(MARKER),
    }),
    MARKER,
    { note: MARKER },
    null,
    undefined,
    new AggregateError([new Error(MARKER)], MARKER),
  ];
  for (const error of errors) {
    const line = incidentLine('1a2b3c4d', NOW, error);
    for (const word of MARKER.split(' ')) expect(line).not.toContain(word);
  }
});

it('answers a number that is found in the log, and writes for its owner alone', () => {
  const folder = join(newFolder(), 'logs');
  startLog(folder);
  const answer = logIncident(failingOperation(MARKER));
  expect(answer).toEqual({ code: 'internal', params: { incident: expect.stringMatching(/^[0-9a-f]{8}$/) } });
  const path = join(folder, 'incidents.jsonl');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ incident: answer.params?.['incident'] });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('answers also where nothing can be written', () => {
  const folder = join(newFolder(), 'logs');
  startLog(folder);
  // A folder where the file should be.
  startLog(join(folder, 'incidents.jsonl'));
  startLog(folder);
  expect(logIncident(new Error('x'))).toMatchObject({ code: 'internal' });
});
