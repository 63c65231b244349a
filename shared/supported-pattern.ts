// Whether the verdict supports a pattern of findings (nerve, inflammation, structure): a reason to ask the physician that
// does not hang on the home program.
import type { CauseView, Verdict } from './domain/verdict.ts';

const PATTERNS: readonly CauseView['cause'][] = ['neuropathic', 'inflammatory', 'mechanical'];

export function hasSupportedPattern(verdict: Pick<Verdict, 'causes'> | null): boolean {
  const causes = verdict?.causes ?? [];
  return causes.some(({ cause, status }) => status === 'supported' && PATTERNS.includes(cause));
}
