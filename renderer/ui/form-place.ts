// Where a form stands: in which tab or dialog. A draft remembers it, so that it can be opened again.
import { createContext } from 'react';
import type { FormPlace } from '../../shared/domain/draft.ts';

export const PlaceContext = createContext<FormPlace>({ uri: null, dialog: null });
