// Writes the next version of a home program, the present one copied forward or that of another episode; or puts a
// version right that says what was never given.
import { useState } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import type { Program } from '../../../shared/domain/program.ts';
import { t } from '../../../shared/i18n/en.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type RowColumn, RowTable } from '../../ui/RowTable.tsx';
import { textColumn } from '../../ui/row-columns.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { CopySource } from './CopySource.tsx';
import {
  BLANK_EXERCISE,
  type ExerciseRow,
  newProgram,
  nextVersion,
  type ProgramValues,
  programErrors,
  programInput,
  writtenProgram,
} from './program-values.ts';

export function ProgramDialog({ request, onClose }: DialogProps<'program'>) {
  const { episodeId } = request;
  const record = useHost('episode.record', { episodeId });
  if (!record.data) return null;
  const corrected = record.data.programs.find(({ id }) => id === request.programId) ?? null;
  return (
    <Dialog
      title={
        corrected
          ? t('program.correctTitle', { version: corrected.version })
          : t('program.editTitle', { name: listName(record.data.patient) })
      }
      lead={corrected ? t('program.correctLead') : t('program.lead', { version: nextVersion(record.data) })}
      size="large"
      onClose={onClose}
    >
      <ProgramForm record={record.data} corrected={corrected} onClose={onClose} />
    </Dialog>
  );
}

const COLUMNS: readonly RowColumn<ExerciseRow>[] = [
  textColumn({
    key: 'name',
    label: t('program.exercise'),
    className: 'column-name',
    maxLength: 160,
    hasAutoFocus: true,
  }),
  textColumn({ key: 'dose', label: t('program.dose'), className: 'column-dose', maxLength: 200 }),
  textColumn({
    key: 'sessionsPerWeek',
    label: t('program.sessions'),
    className: 'column-number',
    maxLength: 5,
    inputMode: 'decimal',
  }),
];

interface ProgramFormProps {
  readonly record: EpisodeRecord;
  /** The version that is put right; null for a new one. */
  readonly corrected: Program | null;
  readonly onClose: () => void;
}

function ProgramForm({ record, corrected, onClose }: ProgramFormProps) {
  const episodeId = record.episode.id;
  const [start] = useState(() => (corrected ? writtenProgram(corrected) : newProgram(record, today())));
  const form = useForm<ProgramValues>(start, {
    id: corrected ? `correctProgram:${corrected.id}` : `program:${episodeId}`,
    form: 'program',
    patientId: record.patient.id,
    episodeId,
  });
  const { values, set, errorOf } = form;
  const errors = form.error?.fields ?? [];
  const shown = ['startsOn', 'exercises', 'reason', ...errors.map(({ field }) => field).filter(isCell)];

  const save = form.submit({
    check: () => programErrors(values, record, today(), corrected),
    send: () => (corrected ? correct(corrected) : call('program.record', programInput(values, episodeId))),
    done: ({ version }) => {
      onClose();
      notify('info', t(corrected ? 'program.corrected' : 'program.saved', { version }));
    },
  });

  async function correct({ id: programId }: Program) {
    const said = { ...programInput(values, episodeId), programId, reason: values.reason };
    const result = await call('program.correct', { ...said, amendedOn: today() });
    return result.ok ? success(result.value.program) : result;
  }

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <div className="field-row">
          <TextField
            name="startsOn"
            label={t('program.startsOn')}
            type="date"
            max={today()}
            isRequired
            value={values.startsOn}
            error={errorOf('startsOn')}
            onChange={startsOn => set({ startsOn })}
          />
          {corrected ? (
            <TextField
              name="reason"
              label={t('program.reason')}
              isRequired
              maxLength={500}
              value={values.reason}
              error={errorOf('reason')}
              onChange={reason => set({ reason })}
            />
          ) : (
            <CopySource episodeId={episodeId} onCopy={exercises => set({ exercises })} />
          )}
        </div>
        <p className="field-help">{t('visit.rowKeys')}</p>
        <RowTable
          name="exercises"
          caption={t('program.title')}
          columns={COLUMNS}
          rows={values.exercises}
          blank={BLANK_EXERCISE}
          addLabel={t('program.add')}
          errors={errors}
          onChange={exercises => set({ exercises })}
        />
        <div role="alert">
          {errorOf('exercises') === undefined ? null : (
            <p className="field-error">
              <Icon name="error" />
              <span>{errorOf('exercises')}</span>
            </p>
          )}
        </div>
      </div>
      <FormEnd
        form={form}
        shownFields={shown}
        action={t(corrected ? 'program.correctSave' : 'program.save')}
        onClose={onClose}
      />
    </Form>
  );
}

function isCell(field: string): boolean {
  return field.startsWith('exercises.');
}
