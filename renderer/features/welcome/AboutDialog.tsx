// Version, engine, and the notices our icons ask for.
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';

export function AboutDialog({ onClose }: DialogProps<'about'>) {
  const info = useHost('app.info', {});
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      <div className="dialog-body selectable">
        {info.data ? (
          <>
            <p>{t('about.version', { version: info.data.version })}</p>
            <p className="dim">{t('about.engine', info.data)}</p>
          </>
        ) : null}
        <p>{t('about.offline')}</p>
        <p>{t('about.licence')}</p>
        <p>{t('about.icons')}</p>
      </div>
    </Dialog>
  );
}
