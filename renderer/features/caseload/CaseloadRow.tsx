// One row of the caseload tree: a state group or an episode.
import type { ItemInstance } from '@headless-tree/core';
import type { MouseEvent } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { CARE_ICONS } from '../../ui/care-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { update } from '../../workbench/store.ts';
import type { TreeNode } from './tree-model.ts';

export interface CaseloadRowProps {
  readonly item: ItemInstance<TreeNode>;
  readonly top: number;
  readonly isActive: boolean;
}

export function CaseloadRow({ item, top, isActive }: CaseloadRowProps) {
  const node = item.getItemData();
  const props = item.getProps();

  function onClick(event: MouseEvent) {
    item.setFocused();
    if (node.kind === 'group') {
      if (item.isExpanded()) item.collapse();
      else item.expand();
      return;
    }
    openEditor(node.uri, { isPreview: true, preserveFocus: true, toSide: event.ctrlKey || event.altKey });
  }

  function onContextMenu(event: MouseEvent) {
    if (node.kind === 'group') return;
    event.preventDefault();
    item.setFocused();
    const target = {
      patientId: node.patientId,
      ...(node.episodeId === null ? {} : { episodeId: node.episodeId }),
    };
    update({
      contextMenu: {
        menu: node.episodeId === null ? 'explorer/patient' : 'explorer/episode',
        target,
        x: event.clientX,
        y: event.clientY,
        label: node.label,
      },
    });
  }

  return (
    <div
      {...props}
      // The name is what stands in the row, with short forms in full for who hears it.
      aria-label={undefined}
      className={classNameOf(node)}
      style={{ transform: `translateY(${top}px)` }}
      aria-selected={isActive}
      title={node.kind === 'row' ? node.name : undefined}
      onClick={onClick}
      onDoubleClick={() => {
        if (node.kind === 'row') openEditor(node.uri);
      }}
      onContextMenu={onContextMenu}
    >
      {node.kind === 'group' ? (
        <>
          <Icon name={item.isExpanded() ? 'chevron-down' : 'chevron-right'} />
          <span className="tree-group-label">{node.label}</span>
          <span className="badge" aria-hidden="true">
            {node.count}
          </span>
          <span className="visually-hidden">{node.spoken}</span>
        </>
      ) : (
        <>
          <Icon name={CARE_ICONS[node.state]} className="care-icon" />
          <span className="tree-label">
            {node.label}
            {node.birthYear === null ? null : (
              <>
                <span className="visually-hidden">, {t('caseload.born', { year: node.birthYear })}</span>
                <span className="dim numbers" aria-hidden="true">
                  {' '}
                  {node.birthYear}
                </span>
              </>
            )}
          </span>
          <span className="visually-hidden">, </span>
          <span className="tree-detail">
            <span>{node.title}</span>
          </span>
          {node.episode?.waiting ? <Icon name="mail" className="tree-due" /> : null}
          {node.isToday || node.isDue ? (
            <Icon name={node.isToday ? 'calendar' : 'clock'} className="tree-due" />
          ) : null}
          {node.week === null ? null : (
            <span className="tree-week numbers" aria-hidden="true">
              {t('caseload.week', { week: node.week })}
            </span>
          )}
          <span className="visually-hidden">{node.spoken}</span>
        </>
      )}
    </div>
  );
}

function classNameOf(node: TreeNode): string {
  const look = node.kind === 'row' ? `care-${node.state}` : '';
  return `tree-row tree-${node.kind} tree-level-${node.level} ${look}`;
}
