// What was put on paper or into a file is noted: which document, never what it says.
import type { DocumentSource } from '../../shared/domain/document-source.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { dayRows } from './appointments.ts';
import { type Change, command, type ServiceContext } from './command.ts';
import { requireEpisode } from './lookups.ts';
import { requireRequest } from './requests.ts';

export const documentHandlers = {
  'document.audit': (context: ServiceContext, input: InputOf<'document.audit'>) =>
    command(input.action, noteDocument)(context, input),
};

type Noted = Pick<Change<unknown>, 'entity' | 'entityId' | 'record' | 'detail'>;

function noteDocument(
  context: ServiceContext,
  { source }: InputOf<'document.audit'>,
): Change<Record<string, never>> {
  return { value: {}, topics: [], ...noted(context, source) };
}

function noted({ db }: ServiceContext, source: DocumentSource): Noted {
  switch (source.kind) {
    case 'request': {
      const request = requireRequest(db, source.requestId);
      return { entity: 'request', entityId: request.id, record: request };
    }
    case 'sheets': {
      const rows = dayRows(db, source.date);
      return { entity: 'day', entityId: source.date, record: null, detail: { sheets: rows.length } };
    }
    case 'emergency': {
      const episode = requireEpisode(db, source.episodeId);
      return {
        entity: 'episode',
        entityId: episode.id,
        record: episode,
        detail: { document: 'emergency-sheet' },
      };
    }
  }
}
