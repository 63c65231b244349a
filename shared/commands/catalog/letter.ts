// Commands on the sentences of a draft letter. Without a target they mean the sentence that is chosen in the active tab.
import type { CommandDeclaration } from '../types.ts';

const draft = "vaultOpen && !dialogOpen && !readOnly && editorKind == 'request' && requestStatus == 'draft'";

export const LETTER_COMMANDS = [
  {
    id: 'letter.edit',
    title: 'Edit Sentence',
    category: 'Request',
    keys: ['F2'],
    keysWhen: "focusRegion == 'editor'",
    when: draft,
    icon: 'edit',
  },
  {
    id: 'letter.generated',
    title: 'Back to Generated Sentence',
    category: 'Request',
    when: draft,
    icon: 'discard',
  },
  {
    id: 'letter.leaveOut',
    title: 'Leave Out Sentence',
    category: 'Request',
    when: draft,
    icon: 'eye-closed',
  },
  {
    id: 'letter.putBack',
    title: 'Put Sentence Back',
    category: 'Request',
    when: draft,
    icon: 'eye',
  },
  {
    id: 'letter.add',
    title: 'Add a Sentence',
    category: 'Request',
    when: draft,
    icon: 'add',
  },
  {
    id: 'letter.moveUp',
    title: 'Move Question Up',
    category: 'Request',
    keys: ['Alt+ArrowUp'],
    when: draft,
    icon: 'arrow-up',
  },
  {
    id: 'letter.moveDown',
    title: 'Move Question Down',
    category: 'Request',
    keys: ['Alt+ArrowDown'],
    when: draft,
    icon: 'arrow-down',
  },
  {
    id: 'letter.takeNew',
    title: 'Take the New Sentence',
    category: 'Request',
    when: draft,
    icon: 'check',
  },
  {
    id: 'letter.keepMine',
    title: 'Keep My Sentence',
    category: 'Request',
    when: draft,
    icon: 'pinned',
  },
  {
    id: 'letter.togglePane',
    title: 'Show Sentences / Show Page',
    category: 'Request',
    keys: ['Ctrl+K G'],
    when: draft,
    icon: 'split-horizontal',
  },
] as const satisfies readonly CommandDeclaration[];
