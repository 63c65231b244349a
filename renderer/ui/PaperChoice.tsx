// On which paper a document is shown and printed.
import { PAPERS } from '../../shared/domain/letterhead.ts';
import { t } from '../../shared/i18n/en.ts';
import { saveDevice } from '../host/session.ts';
import { useWorkbench } from '../workbench/store.ts';

/** @param name of the radio buttons; no two of one page alike */
export function PaperChoice({ name }: { readonly name: string }) {
  const paper = useWorkbench(state => state.device.paper);
  return (
    <fieldset className="segmented">
      <legend>{t('request.paper')}</legend>
      {PAPERS.map(option => (
        <label key={option}>
          <input
            type="radio"
            name={`paper-${name}`}
            checked={paper === option}
            onChange={() => void saveDevice({ paper: option })}
          />
          {option}
        </label>
      ))}
    </fieldset>
  );
}
