// All steps of the schema, oldest first.
import type { Migration } from '../migrate.ts';
import { initial } from './0001-initial.ts';

export const MIGRATIONS: readonly Migration[] = [initial];
