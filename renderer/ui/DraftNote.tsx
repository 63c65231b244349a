// Says above a form that what stands in it was restored, or that what is typed cannot be kept.

import { t } from '../../shared/i18n/en.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { momentOf } from '../host/clock.ts';
import { Icon } from './Icon.tsx';
import type { FormDraft } from './use-draft.ts';

export function DraftNote({ draft }: { readonly draft: FormDraft }) {
  const { restoredAt, problem, discard } = draft;
  return (
    <>
      <div role="status" className="draft-status">
        {restoredAt === null ? null : (
          <p className="draft-note">
            <Icon name="history" />
            <span>{t('draft.restored', { moment: momentOf(restoredAt) })}</span>
            <button type="button" className="button button-secondary" onClick={discard}>
              {t('draft.discard')}
            </button>
          </p>
        )}
      </div>
      <div role="alert">
        {problem === null ? null : (
          <p className="field-error">
            <Icon name="warning" />
            <span>{t('draft.notKept', { reason: reasonOf(problem) })}</span>
          </p>
        )}
      </div>
    </>
  );
}

function reasonOf(problem: FormDraft['problem'] & object): string {
  const [field] = problem.fields ?? [];
  return problem.code === 'invalid' && field ? `It ${field.message}` : describeError(problem);
}
