// What the letter still lacks, with the ways to fill it in.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { commandsFor, fieldLabel } from './field-labels.ts';

export interface MissingFieldsProps {
  readonly fields: readonly string[];
  readonly episodeId: string;
}

export function MissingFields({ fields, episodeId }: MissingFieldsProps) {
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
        <div className="button-bar">
          {commandsFor(fields).map(command => (
            <CommandButton key={command} id={command} look="link" target={{ episodeId }} />
          ))}
        </div>
      </div>
    </div>
  );
}
