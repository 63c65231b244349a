// The two ends of a request: closed with what came of it for the plan of care, or a signed letter withdrawn with the
// reason. Nothing of it is deleted.
import type { Request } from '../../../shared/domain/request.ts';
import { type MessageId, t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';

interface End {
  readonly form: 'closeRequest' | 'voidRequest';
  /** What has to be said. */
  readonly field: 'outcome' | 'reason';
  readonly title: MessageId;
  readonly lead: MessageId;
  readonly action: MessageId;
  readonly done: MessageId;
  send(request: Pick<Request, 'rowVersion'> & { readonly requestId: string }, words: string): Promise<Sent>;
}

type Sent = Awaited<ReturnType<typeof call<'request.close' | 'request.void'>>>;

const CLOSED: End = {
  form: 'closeRequest',
  field: 'outcome',
  title: 'request.closeTitle',
  lead: 'request.closeLead',
  action: 'request.close',
  done: 'request.closed',
  send: (request, outcome) => call('request.close', { ...request, outcome }),
};

const VOIDED: End = {
  form: 'voidRequest',
  field: 'reason',
  title: 'request.voidTitle',
  lead: 'request.voidLead',
  action: 'request.void',
  done: 'request.voidDone',
  send: (request, reason) => call('request.void', { ...request, reason }),
};

export function CloseDialog({ request, onClose }: DialogProps<'closeRequest'>) {
  return <Ending requestId={request.requestId} end={CLOSED} onClose={onClose} />;
}

export function VoidDialog({ request, onClose }: DialogProps<'voidRequest'>) {
  return <Ending requestId={request.requestId} end={VOIDED} onClose={onClose} />;
}

interface EndingProps {
  readonly requestId: string;
  readonly end: End;
  readonly onClose: () => void;
}

function Ending({ requestId, end, onClose }: EndingProps) {
  const paper = useWorkbench(state => state.device.paper);
  const request = useHost('request.document', { requestId, paper }).data?.request;
  if (!request) return null;
  return (
    <Dialog title={t(end.title, { code: request.code })} lead={t(end.lead)} onClose={onClose}>
      <EndForm request={request} end={end} onClose={onClose} />
    </Dialog>
  );
}

interface EndFormProps {
  readonly request: Request;
  readonly end: End;
  readonly onClose: () => void;
}

function EndForm({ request: { id, episodeId, rowVersion, code }, end, onClose }: EndFormProps) {
  const { field } = end;
  const form = useForm({ words: '' }, { id: `${end.form}:${id}`, form: end.form, episodeId });
  const save = form.submit({
    check: () => (form.values.words.trim() === '' ? [{ field, message: t('form.required') }] : []),
    send: () => end.send({ requestId: id, rowVersion }, form.values.words),
    done: () => {
      onClose();
      notify('info', t(end.done, { code }));
    },
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <TextField
          name={field}
          label={t(`request.${field}`)}
          isRequired
          isMultiline
          hasAutoFocus
          maxLength={1000}
          value={form.values.words}
          error={form.errorOf(field)}
          onChange={words => form.set({ words })}
        />
      </div>
      <FormEnd form={form} shownFields={[field]} action={t(end.action)} onClose={onClose} />
    </Form>
  );
}
