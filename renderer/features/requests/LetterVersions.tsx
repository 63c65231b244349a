// Which version of a letter a tab shows, and the others under its code.
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { signedAfter } from '../../../shared/request-versions.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';

export interface LetterVersionsProps {
  readonly request: Request;
  /** All of them, the first one first. */
  readonly versions: readonly Request[];
}

export function LetterVersions({ request, versions }: LetterVersionsProps) {
  const others = versions.filter(({ id }) => id !== request.id);
  if (others.length === 0) return null;
  const later = signedAfter(versions, request);
  const present = t('request.versionOf', { version: request.version, count: versions.length });
  return (
    <p className="letter-versions">
      <strong>
        {later === undefined ? present : t('request.replacedBy', { present, version: later.version })}
      </strong>
      {others.map(other => (
        <CommandButton
          key={other.id}
          id="request.open"
          look="link"
          target={{ requestId: other.id }}
          label={t('request.versionLine', {
            version: other.version,
            status: t(`requestStatus.${other.status}`),
          })}
        />
      ))}
    </p>
  );
}
