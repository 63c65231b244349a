// Puts right what was said of a reply, with the reason. What stood before stays in the history.
import type { Reply } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

export function AmendReplyDialog({ request: { episodeId, replyId }, onClose }: DialogProps<'amendReply'>) {
  const { data: record } = useHost('episode.record', { episodeId });
  const reply = record?.replies.find(({ id }) => id === replyId);
  if (!reply) return null;
  return (
    <Dialog title={t('amendReply.title')} lead={t('amendReply.lead')} onClose={onClose}>
      <AmendForm reply={reply} episodeId={episodeId} onClose={onClose} />
    </Dialog>
  );
}

interface AmendFormProps {
  readonly reply: Reply;
  readonly episodeId: string;
  readonly onClose: () => void;
}

function AmendForm({ reply, episodeId, onClose }: AmendFormProps) {
  const form = useForm(
    { receivedOn: reply.receivedOn, note: reply.note, recheckOn: reply.recheckOn ?? '', reason: '' },
    { id: `amendReply:${reply.id}`, form: 'amendReply', episodeId },
  );
  const { values, set, errorOf } = form;
  const save = form.submit({
    check: () =>
      values.reason.trim() === '' ? [{ field: 'reason', message: t('visit.reasonRequired') }] : [],
    send: () => {
      const recheckOn = values.recheckOn === '' ? null : values.recheckOn;
      return call('reply.amend', { replyId: reply.id, ...values, recheckOn, amendedOn: today() });
    },
    done: () => {
      onClose();
      notify('info', t('amendReply.saved'));
    },
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name="note"
          label={t('reply.note')}
          isOptional
          isMultiline
          hasAutoFocus
          maxLength={2000}
          value={values.note}
          error={errorOf('note')}
          onChange={note => set({ note })}
        />
        <TextField
          name="receivedOn"
          label={t('reply.receivedOn')}
          type="date"
          max={today()}
          value={values.receivedOn}
          error={errorOf('receivedOn')}
          onChange={receivedOn => set({ receivedOn })}
        />
        <TextField
          name="recheckOn"
          label={t('reply.recheckOn')}
          isOptional
          type="date"
          value={values.recheckOn}
          error={errorOf('recheckOn')}
          onChange={recheckOn => set({ recheckOn })}
        />
        <TextField
          name="reason"
          label={t('entry.reason')}
          isRequired
          maxLength={500}
          value={values.reason}
          error={errorOf('reason')}
          onChange={reason => set({ reason })}
        />
      </div>
      <FormEnd
        form={form}
        shownFields={['note', 'receivedOn', 'recheckOn', 'reason']}
        action={t('amendReply.save')}
        onClose={onClose}
      />
    </Form>
  );
}
