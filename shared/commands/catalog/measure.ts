// Commands on recorded scores.
import type { CommandDeclaration } from '../types.ts';

const write = 'vaultOpen && !dialogOpen && !readOnly';

export const MEASURE_COMMANDS = [
  {
    id: 'score.correct',
    title: 'Correct Score...',
    category: 'Measure',
    when: write,
    menus: ['explorer/episode'],
    icon: 'edit',
  },
  {
    id: 'measure.activities',
    title: "Patient's Own Activities...",
    category: 'Measure',
    // Offered inside the form of a score too, which the list of activities then replaces.
    when: 'vaultOpen && !readOnly',
    icon: 'list-ordered',
  },
] as const satisfies readonly CommandDeclaration[];
