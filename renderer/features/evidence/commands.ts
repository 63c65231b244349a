// The one command of the evidence registry: it opens its tab.
import { implement } from '../../commands/registry.ts';
import { openEditor } from '../../workbench/editors.ts';

export function registerEvidenceCommands(): void {
  implement('evidence.open', () => openEditor('evidence:'));
}
