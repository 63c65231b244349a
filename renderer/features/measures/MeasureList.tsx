// List of measures by short name.
import { t } from '../../../shared/i18n/en.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import { OptionList } from '../../ui/OptionList.tsx';

export interface MeasureListProps {
  readonly measures: readonly Measure[];
  /** The measure of the active tab. */
  readonly openId: string | null;
  readonly onOpen: (measureId: string, isKept: boolean) => void;
}

export function MeasureList({ measures, openId, onOpen }: MeasureListProps) {
  return (
    <OptionList
      rows={measures}
      label={t('measures.list')}
      keysHelp={t('library.keys')}
      openId={openId}
      namesOf={({ abbreviation, name }) => [abbreviation, name]}
      titleOf={({ name }) => name}
      draw={({ abbreviation, name }) => (
        <>
          <strong>{abbreviation}</strong>
          <span className="tree-detail">{name}</span>
        </>
      )}
      onOpen={onOpen}
    />
  );
}
