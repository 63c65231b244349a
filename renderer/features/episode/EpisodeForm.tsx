// Fields of an episode, for a new one and for a change.
import type { CustomMeasure } from '../../../shared/domain/custom-measure.ts';
import { type Episode, REGIONS, SIDES } from '../../../shared/domain/episode.ts';
import type { Referrer } from '../../../shared/domain/referrer.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import { courseOptions } from './course-options.ts';
import {
  checkEpisode,
  type EpisodeValues,
  episodeFields,
  NEW_REFERRER,
  referrerInput,
  valuesOf,
} from './episode-values.ts';
import { MeasureChecklist } from './MeasureChecklist.tsx';
import { ReferrerFields } from './ReferrerFields.tsx';

const SHOWN_FIELDS = [
  'title',
  'diagnosis',
  'icd10',
  'workingDiagnosis',
  'mechanism',
  'startDate',
  'onsetDate',
  'referralDate',
  'surgeryDate',
  'referrerName',
  'name',
];

export interface EpisodeFormProps {
  readonly patientId: string;
  /** Null for a new one. */
  readonly episode: Episode | null;
  readonly referrers: readonly Referrer[];
  readonly custom: readonly CustomMeasure[];
  readonly onClose: () => void;
  readonly onSaved: (episode: Episode) => void;
}

export function EpisodeForm({ patientId, episode, referrers, custom, onClose, onSaved }: EpisodeFormProps) {
  const form = useForm<EpisodeValues>(
    valuesOf(episode, today()),
    episode === null
      ? { id: `episode:new:${patientId}`, form: 'episode', patientId }
      : {
          id: `episode:${episode.id}`,
          form: 'episode',
          episodeId: episode.id,
          rowVersion: episode.rowVersion,
        },
  );
  const { values, set, errorOf } = form;

  async function send() {
    let referrerId = values.referrerId === '' ? null : values.referrerId;
    if (values.referrerId === NEW_REFERRER) {
      const created = await call('referrer.create', referrerInput(values));
      if (!created.ok) return created;
      referrerId = created.value.id;
      // A second try after a refusal must not make the same referrer twice.
      set({ referrerId });
    }
    const fields = episodeFields(values, referrerId);
    const result =
      episode === null
        ? await call('episode.create', { ...fields, patientId, measureIds: [...values.measureIds] })
        : await call('episode.update', {
            ...fields,
            episodeId: episode.id,
            rowVersion: episode.rowVersion,
          });
    return result;
  }

  const save = form.submit({ check: () => checkEpisode(values), send, done: onSaved });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <TextField
        name="title"
        label={t('episode.titleField')}
        help={t('episode.titleHelp')}
        isRequired
        maxLength={160}
        value={values.title}
        error={errorOf('title')}
        onChange={title => set({ title })}
      />
      <div className="field-row">
        <SelectField
          name="region"
          label={t('episode.region')}
          value={values.region}
          options={REGIONS.map(region => ({ value: region, label: t(`region.${region}`) }))}
          onChange={value => {
            const region = REGIONS.find(known => known === value) ?? 'general';
            set({ region, measureIds: [], expectedCourse: '' });
          }}
        />
        <SelectField
          name="side"
          label={t('episode.side')}
          value={values.side}
          options={SIDES.map(side => ({ value: side, label: t(`side.${side}`) }))}
          onChange={value => set({ side: SIDES.find(known => known === value) ?? 'none' })}
        />
      </div>
      <div className="field-row">
        <TextField
          name="diagnosis"
          label={t('episode.diagnosis')}
          maxLength={400}
          value={values.diagnosis}
          error={errorOf('diagnosis')}
          onChange={diagnosis => set({ diagnosis })}
        />
        <TextField
          name="icd10"
          label={t('episode.icd10')}
          maxLength={8}
          value={values.icd10}
          error={errorOf('icd10')}
          onChange={icd10 => set({ icd10 })}
        />
      </div>
      <div className="field-row">
        <TextField
          name="workingDiagnosis"
          label={t('episode.workingDiagnosis')}
          help={t('episode.workingDiagnosisHelp')}
          maxLength={400}
          value={values.workingDiagnosis}
          error={errorOf('workingDiagnosis')}
          onChange={workingDiagnosis => set({ workingDiagnosis })}
        />
        <TextField
          name="mechanism"
          label={t('episode.mechanism')}
          isOptional
          maxLength={400}
          value={values.mechanism}
          error={errorOf('mechanism')}
          onChange={mechanism => set({ mechanism })}
        />
      </div>
      <SelectField
        name="expectedCourse"
        label={t('standing.field')}
        value={values.expectedCourse}
        options={courseOptions(values)}
        onChange={expectedCourse => set({ expectedCourse })}
      />
      <div className="field-row">
        <TextField
          name="startDate"
          label={t('episode.startDate')}
          type="date"
          isRequired
          max={today()}
          value={values.startDate}
          error={errorOf('startDate')}
          onChange={startDate => set({ startDate })}
        />
        <TextField
          name="onsetDate"
          label={t('episode.onsetDate')}
          type="date"
          isOptional
          max={today()}
          value={values.onsetDate}
          error={errorOf('onsetDate')}
          onChange={onsetDate => set({ onsetDate })}
        />
      </div>
      <div className="field-row">
        <TextField
          name="referralDate"
          label={t('episode.referralDate')}
          type="date"
          isOptional
          max={today()}
          value={values.referralDate}
          error={errorOf('referralDate')}
          onChange={referralDate => set({ referralDate })}
        />
        <TextField
          name="surgeryDate"
          label={t('episode.surgeryDate')}
          type="date"
          isOptional
          value={values.surgeryDate}
          error={errorOf('surgeryDate')}
          onChange={surgeryDate => set({ surgeryDate })}
        />
      </div>
      {episode === null ? (
        <MeasureChecklist
          region={values.region}
          custom={custom}
          chosen={values.measureIds}
          onChange={measureIds => set({ measureIds })}
        />
      ) : null}
      <ReferrerFields values={values} referrers={referrers} errorOf={errorOf} onChange={set} />
      <FormEnd
        form={form}
        shownFields={SHOWN_FIELDS}
        action={t(episode === null ? 'episode.create' : 'common.save')}
        onClose={onClose}
      />
    </Form>
  );
}
