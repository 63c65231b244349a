// "Entered in error": what it is, what follows, and the reason. The entry stays readable in the history.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { editors } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { entryLine, linksTo } from './entry-words.ts';

export function RemoveDialog({ request, onClose }: DialogProps<'removeEntry'>) {
  const { episodeId, entity, recordId } = request;
  const record = useHost('episode.record', { episodeId });
  const form = useForm({ reason: '' }, { id: `remove:${recordId}`, form: 'remove', episodeId });
  if (!record.data) return null;
  const line = entryLine(record.data, entity, recordId);
  const links = entity === 'visit' ? linksTo(record.data, recordId) : 0;

  const remove = form.submit({
    check: () =>
      form.values.reason.trim() === '' ? [{ field: 'reason', message: t('visit.reasonRequired') }] : [],
    send: () =>
      call('entry.remove', { episodeId, entity, recordId, reason: form.values.reason, removedOn: today() }),
    done: () => {
      onClose();
      if (entity === 'visit') editors().close(`visit:${recordId}`);
      notify('info', t('entry.removed'));
    },
  });

  return (
    <Dialog title={t('entry.removeTitle')} lead={t('entry.removeLead')} onClose={onClose}>
      <Form error={form.error} draft={form.draft} onSubmit={remove}>
        <div className="dialog-body">
          <p className="selectable">
            <strong>{line}</strong>
          </p>
          {links === 0 ? null : <p>{t('entry.links', { count: links })}</p>}
          {record.data.phases
            .filter(({ replyId }) => replyId === recordId)
            .map(({ id, title, startsOn }) => (
              <p key={id}>{t('entry.replyPhase', { title, day: formatDay(startsOn) })}</p>
            ))}
          {entity === 'reply' ? <p>{t('entry.replyStays')}</p> : null}
          <TextField
            name="reason"
            label={t('entry.reason')}
            help={t('entry.reasonHelp')}
            isRequired
            maxLength={500}
            value={form.values.reason}
            error={form.errorOf('reason')}
            onChange={reason => form.set({ reason })}
          />
        </div>
        <FormError error={formLevelError(form.error, ['reason'])} />
        <DialogButtons>
          <button type="submit" className="button button-danger" aria-disabled={form.isBusy}>
            {t('entry.remove')}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}
