// Tree of the caseload: arrows, Home/End, typing a name, Enter opens, Space previews. Draws only visible rows.
import { hotkeysCoreFeature, type ItemInstance, syncDataLoaderFeature } from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { plainLetters } from '../../../shared/search/latin.ts';
import { scrollRowIntoView, useRowWindow } from '../../ui/row-window.ts';
import { openEditor } from '../../workbench/editors.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { CaseloadRow } from './CaseloadRow.tsx';
import { filterRows, type CaseloadRow as Row } from './rows.ts';
import { isGroupOpen, setOpenGroups, useCaseloadView } from './store.ts';
import { buildTree, groupIds, groupsAbove, ROOT_ID, type TreeNode } from './tree-model.ts';

const ROW_HEIGHT = 24;
const TYPING_PAUSE_MS = 800;
const NO_NODE: TreeNode = {
  kind: 'group',
  id: ROOT_ID,
  label: '',
  name: '',
  spoken: '',
  count: 0,
  level: 0,
};

export interface CaseloadTreeProps {
  readonly rows: readonly Row[];
  readonly filter: string;
}

export function CaseloadTree({ rows, filter }: CaseloadTreeProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const isOpenAtFirst = useCaseloadView(state => state.isOpenAtFirst);
  const touched = useCaseloadView(state => state.touched);
  const reveal = useCaseloadView(state => state.reveal);
  const groups = useWorkbench(state => state.device.treeGroups);
  const sorting = useWorkbench(state => state.device.treeSort);
  const activeUri = useWorkbench(state => state.activeEditor?.uri);
  const model = useMemo(
    () => buildTree(filterRows(rows, filter), groups, sorting),
    [rows, filter, groups, sorting],
  );
  const expandedItems = useMemo(() => {
    // While filtering every group is open: a hit must not hide in a closed one.
    const isFiltered = filter.trim() !== '';
    return groupIds(model).filter(id => isFiltered || isGroupOpen({ isOpenAtFirst, touched }, id));
  }, [model, filter, isOpenAtFirst, touched]);

  const tree = useTree<TreeNode>({
    rootItemId: ROOT_ID,
    getItemName: item => item.getItemData().name,
    isItemFolder: item => item.getItemData().kind === 'group',
    dataLoader: {
      getItem: id => model.nodes.get(id) ?? NO_NODE,
      getChildren: id => [...(model.children.get(id) ?? [])],
    },
    state: { expandedItems },
    setExpandedItems: change =>
      setOpenGroups(groupIds(model), typeof change === 'function' ? change(expandedItems) : change),
    scrollToItem: item => scrollRowIntoView(scroller.current, indexOf(item), ROW_HEIGHT),
    features: [syncDataLoaderFeature, hotkeysCoreFeature],
  });
  const items = tree.getItems();
  const window = useRowWindow(items.length, ROW_HEIGHT, scroller);

  function indexOf(item: ItemInstance<TreeNode>): number {
    return tree.getItems().findIndex(other => other.getId() === item.getId());
  }

  // The tree caches its structure; new data or another filter needs a rebuild.
  useEffect(() => tree.rebuildTree(), [tree, model]);

  useEffect(() => {
    if (!reveal) return;
    if (!model.nodes.has(reveal.id)) return;
    const above = groupsAbove(model, reveal.id);
    setOpenGroups(above, above);
    requestAnimationFrame(() => {
      tree.getItemInstance(reveal.id).setFocused();
      tree.updateDomFocus();
    });
  }, [tree, model, reveal]);

  function onKeyDown(event: KeyboardEvent) {
    const item = tree.getFocusedItem();
    const node = item.getItemData();
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (node.kind === 'group') {
        if (item.isExpanded()) item.collapse();
        else item.expand();
      } else {
        const isSpace = event.key === ' ';
        openEditor(node.uri, { isPreview: isSpace, preserveFocus: isSpace, toSide: event.ctrlKey });
      }
      return;
    }
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter) focusTyped(event.key, event.timeStamp);
  }

  /** Letters typed in a row search the names from the next row on. */
  function focusTyped(letter: string, now: number) {
    const isMore = now - typed.current.at < TYPING_PAUSE_MS;
    const text = (isMore ? typed.current.text : '') + plainLetters(letter);
    typed.current = { text, at: now };
    const all = tree.getItems();
    const start = indexOf(tree.getFocusedItem()) + (text.length > 1 ? 0 : 1);
    const ordered = [...all.slice(start), ...all.slice(0, start)];
    const found = ordered.find(item => plainLetters(item.getItemData().label).startsWith(text));
    if (!found) return;
    found.setFocused();
    tree.updateDomFocus();
  }

  const focusedId = tree.getState().focusedItem;
  return (
    <div ref={scroller} className="tree-scroller">
      {items.length === 0 ? <p className="view-empty dim">{t('caseload.noMatch')}</p> : null}
      <div
        {...tree.getContainerProps(t('caseload.tree'))}
        className="tree"
        style={{ height: window.totalHeight }}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => {
          // The focused row stays in the document even when scrolled away: focus must not fall out of the tree.
          const isDrawn = (index >= window.first && index < window.end) || item.getId() === focusedId;
          return isDrawn ? (
            <CaseloadRow
              key={item.getId()}
              item={item}
              top={index * ROW_HEIGHT}
              isActive={isShown(item.getItemData(), activeUri)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function isShown(node: TreeNode, uri: string | undefined): boolean {
  return node.kind === 'row' && node.uri === uri;
}
