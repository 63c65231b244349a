// What can be done with the chosen sentence, in its present state.
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export function SentenceActions({
  requestId,
  line,
}: {
  readonly requestId: string;
  readonly line: LetterLine;
}) {
  const { key, section, state, before, canLeaveOut } = line;
  const target = { requestId, sentence: key };
  const isOut = state === 'leftOut' || state === 'notAsked';
  const isChanged = before !== null && state !== 'orphaned';
  return (
    <div className="sentence-actions">
      {isChanged ? <CommandButton id="letter.takeNew" target={target} /> : null}
      {isChanged ? <CommandButton id="letter.keepMine" target={target} /> : null}
      {state === 'orphaned' ? (
        <CommandButton id="letter.putBack" label={t('letter.put')} target={target} />
      ) : isOut ? (
        <CommandButton id="letter.putBack" target={target} />
      ) : (
        <CommandButton id="letter.edit" target={target} />
      )}
      {(state === 'edited' && !isChanged) || state === 'orphaned' ? (
        <CommandButton id="letter.generated" target={target} />
      ) : null}
      {!isOut && state !== 'orphaned' && canLeaveOut ? (
        <CommandButton id="letter.leaveOut" target={target} />
      ) : null}
      {section === 'questions' && state !== 'orphaned' ? (
        <>
          <CommandButton id="letter.moveUp" look="icon" target={target} />
          <CommandButton id="letter.moveDown" look="icon" target={target} />
        </>
      ) : null}
      {canLeaveOut || isOut || state === 'orphaned' ? null : (
        <p className="dim sentence-must">{t('letter.mustSay')}</p>
      )}
    </div>
  );
}
