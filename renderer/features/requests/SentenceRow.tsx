// One sentence of a draft: what it says, whose words they are, the records it rests on, and what can be done with it.
import type { MouseEvent } from 'react';
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { SourceRecord } from '../../../shared/timeline/sources.ts';
import { momentOf } from '../../host/clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { chooseSentence, sentenceId, startEditing } from './desk.ts';
import { SentenceActions } from './SentenceActions.tsx';
import { SentenceSources } from './SentenceSources.tsx';
import { stateWords, warningWords } from './sentence-words.ts';

export interface SentenceRowProps {
  readonly requestId: string;
  readonly episodeId: string;
  readonly patientId: string;
  readonly line: LetterLine;
  readonly sources: readonly SourceRecord[];
  readonly isChosen: boolean;
  /** Something was typed into it and not saved. */
  readonly isTyped: boolean;
  readonly onPoint: (key: string | null) => void;
}

export function SentenceRow(props: SentenceRowProps) {
  const { requestId, line, sources, isChosen, isTyped, onPoint } = props;
  const { key, text, state, before, generated, warnings, editedBy, editedAt } = line;
  const isPlain = state === 'generated' && !isTyped;
  const words = stateWords(line, isTyped);

  // A key press or a double click edits; one click chooses.
  function onClick({ detail }: MouseEvent) {
    if (detail !== 1) startEditing(requestId, key);
  }

  return (
    <li
      className={`sentence-row ${isChosen ? 'is-chosen' : ''} sentence-${state}`}
      onMouseEnter={() => onPoint(key)}
      onMouseLeave={() => onPoint(null)}
    >
      <button
        type="button"
        id={sentenceId(requestId, key)}
        className="sentence selectable"
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen}
        title={sources.map(source => source.words).join('; ')}
        data-sentence={key}
        onFocus={() => chooseSentence(requestId, key)}
        onClick={onClick}
      >
        <span className={isPlain ? 'visually-hidden' : 'sentence-state'}>
          {isPlain ? null : <Icon name={before === null && warnings.length === 0 ? 'edit' : 'warning'} />}
          {`${words}: `}
        </span>
        <span className="sentence-text" dir="auto">
          {text}
        </span>
      </button>
      {before === null ? null : (
        <div className="sentence-change">
          {state === 'orphaned' ? (
            <Said label={t('letter.before')} text={before} />
          ) : (
            <>
              <Said label={t('letter.newNow')} text={generated} />
              <Said label={t('letter.before')} text={before} />
            </>
          )}
        </div>
      )}
      {warnings.map(warning => (
        <p key={warning.rule} className="sentence-warning">
          <Icon name="warning" className="severity-warning" />
          <span>{warningWords(warning)}</span>
        </p>
      ))}
      {isChosen ? (
        <>
          <SentenceSources
            sources={sources}
            isOwn={state === 'own' || state === 'orphaned'}
            episodeId={props.episodeId}
            patientId={props.patientId}
          />
          {state === 'edited' && before === null ? (
            <div className="sentence-change">
              <Said label={t('letter.generatedIs')} text={generated} />
            </div>
          ) : null}
          {editedAt === null ? null : (
            <p className="dim sentence-editor">
              {t('letter.editedBy', { name: editedBy, moment: momentOf(editedAt) })}
            </p>
          )}
          <SentenceActions requestId={requestId} line={line} />
        </>
      ) : null}
    </li>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p className="selectable">
      <span className="dim">{label}: </span>
      {text}
    </p>
  );
}
