// The sentences of a draft by section and the rows of its tables, in the order of the letter: one Tab stop, arrows walk
// them, Enter edits a sentence and opens the record of a row.
import type { KeyboardEvent } from 'react';
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import type { LetterRow, LetterTable } from '../../../shared/documents/letter-rows.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { type LetterSection, OPEN_SECTIONS } from '../../../shared/domain/letter-edit.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { SourceRecord } from '../../../shared/timeline/sources.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { rowForKey } from '../../ui/row-keys.ts';
import { focusSentence, useDesk } from './desk.ts';
import { RowList } from './RowList.tsx';
import { draftIdOf, SentenceForm } from './SentenceForm.tsx';
import { SentenceRow } from './SentenceRow.tsx';

export interface SentenceListProps {
  readonly requestId: string;
  readonly record: EpisodeRecord;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly lines: readonly LetterLine[];
  readonly rows: readonly LetterRow[];
  readonly chosen: string;
  readonly onPoint: (key: string | null) => void;
}

type Part = LetterSection | LetterTable;

/** Sections and tables as they stand in the letter; one that has no place here does not compile. */
const PARTS: Readonly<Record<LetterSection, 'sentences'> & Record<LetterTable, 'rows'>> = {
  conclusion: 'sentences',
  questions: 'sentences',
  redFlags: 'sentences',
  outcomes: 'rows',
  stillHurts: 'rows',
  assessment: 'sentences',
  meanwhile: 'sentences',
  charts: 'rows',
  adherence: 'sentences',
  interventions: 'rows',
  courseOfCare: 'sentences',
  findings: 'rows',
  screens: 'sentences',
  withheld: 'sentences',
  quality: 'sentences',
};
const ORDER = Object.keys(PARTS).filter((part): part is Part => part in PARTS);

export function SentenceList(props: SentenceListProps) {
  const { requestId, record, sources, lines, rows, chosen, onPoint } = props;
  const editing = useDesk(state => state.editing[requestId] ?? null);
  const drafts = useHost('draft.list', {});
  const episodeId = record.episode.id;
  const isTyped = (key: string) => drafts.data?.some(({ id }) => id === draftIdOf(requestId, key)) === true;
  const shown = ORDER.filter(part =>
    isTable(part)
      ? rows.some(({ table }) => table === part)
      : OPEN_SECTIONS.some(open => open === part) || lines.some(({ section }) => section === part),
  );
  const keys = shown.flatMap(part =>
    isTable(part)
      ? rows.filter(({ table }) => table === part).map(({ key }) => key)
      : lines.filter(({ section }) => section === part).map(({ key }) => key),
  );

  function onKeyDown(event: KeyboardEvent) {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset['sentence'] === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = rowForKey(event.key, keys.indexOf(target.dataset['sentence']), keys.length);
    const key = to === undefined ? undefined : keys[to];
    if (key === undefined) return;
    event.preventDefault();
    focusSentence(requestId, key);
  }

  return (
    <section
      id={`pane-sentences-${requestId}`}
      className="sentence-list"
      aria-label={t('letter.list')}
      aria-describedby={`letter-keys-${requestId}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <p className="visually-hidden" id={`letter-keys-${requestId}`}>
        {t('letter.keys')}
      </p>
      {shown.map(section => {
        if (isTable(section)) {
          return (
            <RowList
              key={section}
              requestId={requestId}
              episodeId={episodeId}
              patientId={record.patient.id}
              table={section}
              rows={rows.filter(({ table }) => table === section)}
              sources={sources}
              chosen={chosen}
              onPoint={onPoint}
            />
          );
        }
        const own = lines.filter(line => line.section === section);
        const heading = `letter-${requestId}-${section}`;
        const isOpen = OPEN_SECTIONS.some(open => open === section);
        const isAdding = editing === `new:${section}`;
        return (
          <section key={section} aria-labelledby={heading} className="sentence-section">
            <h2 id={heading}>
              {t(`letter.section.${section}`)}
              {section === 'questions' ? <span className="dim"> {askedWords(own)}</span> : null}
            </h2>
            <ul>
              {own.map(line =>
                editing === line.key ? (
                  <li key={line.key} className="sentence-row is-chosen">
                    <SentenceForm
                      requestId={requestId}
                      episodeId={episodeId}
                      section={section}
                      line={line}
                      onLeave={() => focusSentence(requestId, line.key)}
                    />
                  </li>
                ) : (
                  <SentenceRow
                    key={line.key}
                    requestId={requestId}
                    episodeId={episodeId}
                    patientId={record.patient.id}
                    line={line}
                    sources={line.sources.flatMap(id => sources.get(id) ?? [])}
                    isChosen={line.key === chosen}
                    isTyped={isTyped(line.key)}
                    onPoint={onPoint}
                  />
                ),
              )}
            </ul>
            {isAdding ? (
              <SentenceForm
                requestId={requestId}
                episodeId={episodeId}
                section={section}
                line={null}
                onLeave={() => focusSentence(requestId, own.at(-1)?.key ?? chosen)}
              />
            ) : isOpen ? (
              <CommandButton
                id="letter.add"
                look="link"
                label={t(section === 'questions' ? 'letter.addQuestion' : 'letter.addTo', {
                  section: t(`letter.section.${section}`),
                })}
                target={{ requestId, section }}
              />
            ) : null}
          </section>
        );
      })}
    </section>
  );
}

function isTable(part: Part): part is LetterTable {
  return PARTS[part] === 'rows';
}

function askedWords(questions: readonly LetterLine[]): string {
  const asked = questions.filter(({ state }) => state !== 'notAsked' && state !== 'leftOut');
  return t('letter.asked', { asked: asked.length, count: questions.length });
}
