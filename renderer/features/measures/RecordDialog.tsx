// Records scores of an episode, from the keyboard alone: the measure that is due is chosen already; digits are its score,
// letters another measure, or several with their values.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { DialogProps } from '../../workbench/contributions.ts';
import { LineScores } from './LineScores.tsx';
import { MeasurePicker } from './MeasurePicker.tsx';
import { type CustomMeasures, dueIds, factsFor, pickerGroups } from './picker-groups.ts';
import { readLine } from './quick-line.ts';
import { RecordForm } from './RecordForm.tsx';

export function RecordDialog({ request, onClose }: DialogProps<'record'>) {
  const query = useHost('episode.record', { episodeId: request.episodeId });
  const custom = useHost('measure.custom', {});
  if (!query.data || !custom.data) return null;
  return (
    <RecordBox record={query.data} custom={custom.data} suggestedId={request.measureId} onClose={onClose} />
  );
}

interface RecordBoxProps {
  readonly record: EpisodeRecord;
  readonly custom: CustomMeasures;
  readonly suggestedId: string | null;
  readonly onClose: () => void;
}

interface Chosen {
  readonly measureId: string;
  /** Rises with each choice: a new choice is a new form, even of the same measure. */
  readonly turn: number;
  readonly total: string;
}

function RecordBox({ record, custom, suggestedId, onClose }: RecordBoxProps) {
  const picker = useRef<HTMLInputElement>(null);
  const lineForm = useRef<HTMLFormElement>(null);
  const groups = pickerGroups(record, custom, today());
  const [chosen, setChosen] = useState<Chosen>({
    measureId: suggestedId ?? groups[0]?.measures[0]?.id ?? '',
    turn: 0,
    total: '',
  });
  const [done, setDone] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const all = groups.flatMap(group => group.measures.map(({ id }) => factsFor(record, custom, id)));
  const line = typed === null ? null : readLine(typed, all);
  const facts = chosen.measureId === '' ? null : factsFor(record, custom, chosen.measureId);
  const nextId = dueIds(record, custom, today()).find(id => id !== chosen.measureId && !done.includes(id));
  const next = nextId === undefined ? null : factsFor(record, custom, nextId).abbreviation;

  function choose(measureId: string, total = '') {
    setTyped(null);
    setChosen(({ turn }) => ({ measureId, turn: turn + 1, total }));
  }

  /** A letter typed where only numbers can stand is the beginning of a name. */
  function onKeyDown(event: KeyboardEvent) {
    const isLetter = /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    const { target } = event;
    if (!isLetter || !(target instanceof HTMLInputElement) || target.inputMode !== 'decimal') return;
    event.preventDefault();
    picker.current?.focus();
    setTyped(event.key);
  }

  return (
    <Dialog
      title={t('record.title')}
      lead={t('record.for', { patient: listName(record.patient), episode: record.episode.title })}
      size="large"
      onClose={onClose}
    >
      <div className="dialog-body" onKeyDown={onKeyDown}>
        <MeasurePicker
          input={picker}
          chosen={facts}
          groups={groups}
          typed={typed}
          isLine={line !== null}
          onType={setTyped}
          onChoose={id => choose(id)}
          onSubmitLine={() => lineForm.current?.requestSubmit()}
        />
        {line === null ? null : (
          <LineScores record={record} scores={line} form={lineForm} onClose={onClose} />
        )}
        {facts === null ? null : (
          // Behind a line of scores the form keeps what was typed into it.
          <div hidden={line !== null}>
            {/* Another measure is another form: nothing typed for one counts for the other. */}
            <RecordForm
              key={`${chosen.turn} ${chosen.measureId}`}
              record={record}
              facts={facts}
              startTotal={chosen.total}
              next={next}
              onClose={onClose}
              onNext={() => {
                setDone([...done, chosen.measureId]);
                if (nextId !== undefined) choose(nextId);
              }}
              onSwitch={choose}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
