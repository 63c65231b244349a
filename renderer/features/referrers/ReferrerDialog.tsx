// Form of a referrer: a name is enough. Asks before somebody is added a second time.
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { REQUEST_CHANNELS, type Referrer } from '../../../shared/domain/referrer.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { RowTable } from '../../ui/RowTable.tsx';
import { choiceColumn } from '../../ui/row-columns.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { Alike } from './Alike.tsx';

export function ReferrerDialog({ request, onClose }: DialogProps<'referrer'>) {
  const { referrerId } = request;
  const referrers = useHost('referrer.list', {});
  if (!referrers.data) return null;
  const referrer = referrers.data.find(known => known.id === referrerId) ?? null;
  return (
    <Dialog
      title={referrer === null ? t('referrer.newTitle') : t('referrer.editTitle')}
      lead={t('referrer.nameOnly')}
      size="medium"
      onClose={onClose}
    >
      <ReferrerForm referrer={referrer} onClose={onClose} />
    </Dialog>
  );
}

interface ChannelRow {
  readonly channel: (typeof REQUEST_CHANNELS)[number];
}

interface Values extends Omit<Referrer, 'id' | 'channels' | 'rowVersion' | 'createdAt' | 'updatedAt'> {
  readonly channels: readonly ChannelRow[];
}

const NEW: Values = {
  name: '',
  credential: '',
  practice: '',
  address: '',
  phone: '',
  fax: '',
  email: '',
  channels: [],
  language: 'en',
  notes: '',
};

/** Rows of one-line texts, and the longest text each field takes. */
const ROWS = [
  [
    ['name', 200],
    ['credential', 60],
  ],
  [['practice', 200]],
  [['address', 400]],
  [
    ['phone', 60],
    ['fax', 60],
  ],
  [['email', 200]],
] as const;

const SHOWN_FIELDS = [...ROWS.flatMap(row => row.map(([name]) => name)), 'channels', 'notes'];

const CHANNEL_COLUMNS = [
  choiceColumn<'channel', ChannelRow['channel'], ChannelRow>({
    key: 'channel',
    label: t('referrer.channel'),
    values: REQUEST_CHANNELS,
    wordsOf: channel => t(`channel.${channel}`),
  }),
];

function valuesOf(referrer: Referrer): Values {
  const { name, credential, practice, address, phone, fax, email, language, notes } = referrer;
  const channels = referrer.channels.map(channel => ({ channel }));
  return { name, credential, practice, address, phone, fax, email, channels, language, notes };
}

interface ReferrerFormProps {
  readonly referrer: Referrer | null;
  readonly onClose: () => void;
}

function ReferrerForm({ referrer, onClose }: ReferrerFormProps) {
  const form = useForm<Values>(
    referrer === null ? NEW : valuesOf(referrer),
    referrer === null
      ? { id: 'referrer:new', form: 'referrer' }
      : { id: `referrer:${referrer.id}`, form: 'referrer', rowVersion: referrer.rowVersion },
  );
  const { values, set, errorOf } = form;
  const alikeId = form.error?.params?.['referrerId'];
  const isAlike = form.error?.code === 'conflict' && alikeId !== undefined;

  function send(allowAlike: boolean) {
    const fields = { ...values, channels: values.channels.map(row => row.channel) };
    return referrer === null
      ? call('referrer.create', { ...fields, allowAlike })
      : call('referrer.update', { ...fields, referrerId: referrer.id, rowVersion: referrer.rowVersion });
  }

  const save = (allowAlike: boolean) =>
    form.submit({
      check: () => refusals(values),
      send: () => send(allowAlike),
      done: saved => {
        onClose();
        if (referrer === null) openEditor(`referrer:${saved.id}`);
        notify('info', referrer === null ? t('referrer.created', { name: saved.name }) : t('common.saved'));
      },
    });

  return (
    <Form error={form.error} draft={form.draft} onSubmit={save(false)}>
      {ROWS.map(row => (
        <div key={row[0][0]} className="field-row">
          {row.map(([name, maxLength]) => (
            <TextField
              key={name}
              name={name}
              label={t(`referrer.${name}`)}
              isRequired={name === 'name'}
              maxLength={maxLength}
              value={values[name]}
              error={name === 'name' && isAlike ? undefined : errorOf(name)}
              onChange={value => set({ [name]: value })}
            />
          ))}
        </div>
      ))}
      <SelectField
        name="language"
        label={t('referrer.language')}
        value={values.language}
        options={LANGUAGES.map(language => ({ value: language, label: t(`language.${language}`) }))}
        onChange={chosen =>
          set({ language: LANGUAGES.find(language => language === chosen) ?? values.language })
        }
      />
      <fieldset className="visit-part">
        <legend>{t('referrer.channels')}</legend>
        <p className="field-help">{t('referrer.channelsHelp')}</p>
        <RowTable
          name="channels"
          caption={t('referrer.channels')}
          columns={CHANNEL_COLUMNS}
          rows={values.channels}
          blank={{ channel: unusedChannel(values.channels) }}
          addLabel={t('referrer.addChannel')}
          errors={form.error?.fields ?? []}
          onChange={channels => set({ channels })}
        />
      </fieldset>
      <TextField
        name="notes"
        label={t('referrer.notes')}
        help={t('referrer.notesHelp')}
        isMultiline
        maxLength={2000}
        value={values.notes}
        error={errorOf('notes')}
        onChange={notes => set({ notes })}
      />
      {isAlike ? (
        <Alike
          detail={String(form.error?.params?.['detail'] ?? '')}
          onOpen={() => {
            // It was nobody new: what was typed is no draft of one.
            form.draft?.discard();
            onClose();
            openEditor(`referrer:${alikeId}`);
          }}
          onCreate={() => save(true)()}
        />
      ) : null}
      <FormEnd
        form={isAlike ? { ...form, error: null } : form}
        shownFields={SHOWN_FIELDS}
        action={referrer === null ? t('referrer.create') : t('common.save')}
        onClose={onClose}
      />
    </Form>
  );
}

function unusedChannel(rows: readonly ChannelRow[]): ChannelRow['channel'] {
  return REQUEST_CHANNELS.find(channel => rows.every(row => row.channel !== channel)) ?? 'fax';
}

/** What can be seen to be wrong before anything is sent. */
function refusals({ name, channels }: Values): FieldError[] {
  const twice = channels.findIndex(({ channel }, index) =>
    channels.slice(0, index).some(earlier => earlier.channel === channel),
  );
  return [
    ...(name.trim() === '' ? [{ field: 'name', message: t('form.required') }] : []),
    ...(twice === -1 ? [] : [{ field: `channels.${twice}.channel`, message: t('referrer.channelTwice') }]),
  ];
}
