// The tab of one measure of the library; without one, what the library is for.
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import type { EditorProps } from '../../workbench/contributions.ts';
import { MeasureDetail } from './MeasureDetail.tsx';

export function MeasuresView({ recordId }: Pick<EditorProps, 'recordId'>) {
  const custom = useHost('measure.custom', {});
  if (!custom.data) return null;
  const measure = measureLookup(custom.data)(recordId);
  if (measure) return <MeasureDetail measure={measure} />;
  return (
    <article className="page">
      <h1 className="page-title">{t('measures.title')}</h1>
      <p>{t('library.intro')}</p>
      <p className="dim">{t('library.introUnverified')}</p>
      <CommandButton id="measure.define" look="secondary" />
    </article>
  );
}
