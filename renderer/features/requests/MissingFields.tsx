// What the letter still lacks, with a way to fill it in.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { fieldLabel } from './field-labels.ts';

export function MissingFields({ fields }: { readonly fields: readonly string[] }) {
  return (
    <div className="callout">
      <Icon name="warning" className="severity-warning" />
      <div>
        <strong>{t('request.incomplete')}</strong>
        <ul className="bullets">
          {fields.map(field => (
            <li key={field}>{fieldLabel(field)}</li>
          ))}
        </ul>
        <CommandButton id="letterhead.edit" look="link" label={t('request.fillLetterhead')} />
      </div>
    </div>
  );
}
