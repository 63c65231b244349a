// The sentences of a draft by section, in the order of the letter: one Tab stop, arrows walk them, Enter edits.
import type { KeyboardEvent } from 'react';
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { LETTER_SECTIONS, OPEN_SECTIONS } from '../../../shared/domain/letter-edit.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { SourceRecord } from '../../../shared/timeline/sources.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { rowForKey } from '../../ui/row-keys.ts';
import { focusSentence, useDesk } from './desk.ts';
import { draftIdOf, SentenceForm } from './SentenceForm.tsx';
import { SentenceRow } from './SentenceRow.tsx';

export interface SentenceListProps {
  readonly requestId: string;
  readonly record: EpisodeRecord;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly lines: readonly LetterLine[];
  readonly chosen: string;
  readonly onPoint: (key: string | null) => void;
}

export function SentenceList(props: SentenceListProps) {
  const { requestId, record, sources, lines, chosen, onPoint } = props;
  const editing = useDesk(state => state.editing[requestId] ?? null);
  const drafts = useHost('draft.list', {});
  const episodeId = record.episode.id;
  const isTyped = (key: string) => drafts.data?.some(({ id }) => id === draftIdOf(requestId, key)) === true;
  const sections = LETTER_SECTIONS.filter(
    section => OPEN_SECTIONS.some(open => open === section) || lines.some(line => line.section === section),
  );

  function onKeyDown(event: KeyboardEvent) {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset['sentence'] === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = lines.findIndex(line => line.key === target.dataset['sentence']);
    const to = rowForKey(event.key, index, lines.length);
    const line = to === undefined ? undefined : lines[to];
    if (!line) return;
    event.preventDefault();
    focusSentence(requestId, line.key);
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
      {sections.map(section => {
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

function askedWords(questions: readonly LetterLine[]): string {
  const asked = questions.filter(({ state }) => state !== 'notAsked' && state !== 'leftOut');
  return t('letter.asked', { asked: asked.length, count: questions.length });
}
