// Two records side by side: which record is kept, what differs and which of it is kept, what moves, and a warning when
// they may be two people.
import { useState } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import {
  areBornApart,
  differingFields,
  JOINABLE,
  type MergeChoices,
  type MergeField,
  proposedChoices,
} from '../../../shared/domain/merge.ts';
import { fullName } from '../../../shared/domain/patient.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { MergeRow } from './MergeRow.tsx';

type Preview = OutputOf<'patient.mergePreview'>;

export function MergeDialog({ request, onClose }: DialogProps<'merge'>) {
  const { keptId, mergedId } = request;
  const [isSwapped, setIsSwapped] = useState(false);
  const asAsked = useHost('patient.mergePreview', { keptId, mergedId });
  const swapped = useHost('patient.mergePreview', { keptId: mergedId, mergedId: keptId });
  // Focus goes to the main button when the dialog opens: it opens when there is one.
  if (asAsked.isPending || swapped.isPending) return null;
  const { data, error } = isSwapped ? swapped : asAsked;
  return (
    <Dialog title={t('merge.title')} lead={t('merge.lead')} size="large" onClose={onClose}>
      {data ? (
        <>
          <div className="merge-kept">
            <p role="status">{t('merge.keeps', { name: fullName(data.kept) })}</p>
            <button
              type="button"
              className="button button-secondary"
              onClick={() => setIsSwapped(!isSwapped)}
            >
              <Icon name="arrow-swap" />
              <span>{t('merge.swap')}</span>
            </button>
          </div>
          <MergeForm
            key={`${data.kept.id} ${data.kept.rowVersion} ${data.merged.rowVersion}`}
            preview={data}
            onClose={onClose}
          />
        </>
      ) : (
        <FormError error={error?.error ?? null} />
      )}
    </Dialog>
  );
}

interface MergeFormProps {
  readonly preview: Preview;
  readonly onClose: () => void;
}

function MergeForm({ preview, onClose }: MergeFormProps) {
  const { kept, merged } = preview;
  const fields = differingFields(kept, merged);
  const hasBoth = fields.some(field => JOINABLE.includes(field));
  const isBornApart = areBornApart(kept, merged);
  const [choices, setChoices] = useState<MergeChoices>(() => proposedChoices(kept, merged));
  const [isSamePerson, setIsSamePerson] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const apartError = error?.fields?.find(entry => entry.field === 'allowBornApart');

  async function merge() {
    if (isBusy) return;
    setIsBusy(true);
    const result = await call('patient.merge', {
      keptId: kept.id,
      keptVersion: kept.rowVersion,
      mergedId: merged.id,
      mergedVersion: merged.rowVersion,
      choices,
      allowBornApart: isSamePerson,
    });
    setIsBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    onClose();
    openEditor(`patient:${kept.id}`);
    notify('info', t('merge.done', { name: fullName(result.value.patient) }), {
      command: 'patient.unmerge',
      target: { patientId: kept.id },
    });
  }

  return (
    <Form
      error={error}
      onSubmit={event => {
        event.preventDefault();
        void merge();
      }}
    >
      <div className="dialog-body">
        <table className="table merge-table">
          <caption>{fields.length === 0 ? t('merge.noDifference') : t('merge.differences')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('merge.fact')}</th>
              <th scope="col">{t('merge.keptRecord')}</th>
              <th scope="col">{t('merge.otherRecord')}</th>
              {hasBoth ? <th scope="col">{t('merge.both')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {fields.map(field => (
              <MergeRow
                key={field}
                field={field}
                kept={kept}
                merged={merged}
                choice={choices[field] ?? 'kept'}
                error={errorOf(error, field)}
                hasBoth={hasBoth}
                onChoose={choice => setChoices({ ...choices, [field]: choice })}
              />
            ))}
          </tbody>
        </table>
        <Moves preview={preview} />
        {isBornApart ? (
          <div className="callout" role="alert">
            <Icon name="warning" className="severity-warning" />
            <div>
              <strong>{t('merge.bornApart')}</strong>
              <label className="check">
                <input
                  type="checkbox"
                  checked={isSamePerson}
                  aria-invalid={apartError === undefined ? undefined : true}
                  onChange={event => setIsSamePerson(event.target.checked)}
                />
                <span>{t('merge.samePerson')}</span>
              </label>
              {apartError === undefined ? null : <p className="field-error">{t('merge.tickFirst')}</p>}
            </div>
          </div>
        ) : null}
      </div>
      <FormError error={apartError === undefined ? error : null} />
      <DialogButtons>
        <button type="submit" className="button button-primary" data-autofocus aria-disabled={isBusy}>
          {t('merge.action')}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}

function errorOf(error: AppError | null, field: MergeField): string | undefined {
  return error?.fields?.find(entry => entry.field === field)?.message;
}

/** What goes from one record to the other. */
function Moves({ preview }: { readonly preview: Preview }) {
  const { merged, mergedEpisodes, keptEpisodes, thresholdsLeft } = preview;
  const moves = [
    ...mergedEpisodes.map(({ title, startDate }) => t('merge.episode', { title, day: formatDay(startDate) })),
    ...(['appointments', 'drafts', 'thresholds'] as const)
      .filter(kind => preview[kind] > 0)
      .map(kind => t(`merge.${kind}`, { count: preview[kind] })),
  ];
  return (
    <section aria-label={t('merge.moves')}>
      <h3>{t('merge.moves')}</h3>
      {moves.length === 0 ? (
        <p>{t('merge.nothingMoves')}</p>
      ) : (
        <ul className="merge-moves">
          {moves.map((words, index) => (
            <li key={`${index} ${words}`}>{words}</li>
          ))}
        </ul>
      )}
      <p>{t('merge.own', { episodes: keptEpisodes.length })}</p>
      {thresholdsLeft === 0 ? null : <p>{t('merge.left', { count: thresholdsLeft })}</p>}
      <p className="dim">{t('merge.after', { name: fullName(merged) })}</p>
    </section>
  );
}
