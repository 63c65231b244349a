// Tab of one request: state, what is missing, actions, and the letter as it will print.
import { useEffect } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { dotted } from '../../../shared/joined.ts';
import { nextVersion, stands, takesReply } from '../../../shared/request-versions.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { update, useWorkbench } from '../../workbench/store.ts';
import { DataChanged } from './DataChanged.tsx';
import { LetterDue } from './LetterDue.tsx';
import { LetterEditor } from './LetterEditor.tsx';
import { LetterVersions } from './LetterVersions.tsx';
import { MissingFields } from './MissingFields.tsx';
import { ReplyList } from './ReplyList.tsx';
import { RequestTimeline } from './RequestTimeline.tsx';
import { SendingProof } from './SendingProof.tsx';

export function RequestView({ recordId, uri }: EditorProps) {
  const paper = useWorkbench(state => state.device.paper);
  const query = useHost('request.document', { requestId: recordId, paper });
  const status = query.data?.request.status ?? '';
  const isActive = useWorkbench(state => state.activeEditor?.uri === uri);

  // Conditions of commands (sign, mark as sent) ask for the state of the request in the active tab.
  useEffect(() => {
    if (isActive) update({ requestStatus: status });
  }, [isActive, status]);

  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return <RequestPage document={query.data} />;
}

function RequestPage({ document }: { readonly document: OutputOf<'request.document'> }) {
  const { request, versions, incomplete } = document;
  const paper = useWorkbench(state => state.device.paper);
  const isDraft = request.status === 'draft';
  const target = { requestId: request.id, episodeId: request.episodeId };
  const canReplace = stands(versions, request);
  const newVersion = nextVersion(versions);
  const canSign = isDraft && incomplete.length === 0;
  return (
    <article className="request">
      <header className="request-head">
        <div>
          <h1 className="page-title selectable">{t('request.title', { code: request.code })}</h1>
          <p className="dim">
            {dotted([
              t(`requestStatus.${request.status}`),
              t(`urgency.${request.urgency}`),
              formatDay(request.createdOn),
              request.signedBy,
            ])}
          </p>
        </div>
        <div className="button-bar">
          <PaperChoice name={request.id} />
          {isDraft ? (
            <CommandButton id="request.create" label={t('request.refresh')} target={target} />
          ) : null}
          <CommandButton id="document.print" target={target} />
          <CommandButton id="document.savePdf" target={target} />
          {isDraft ? (
            <CommandButton id="request.sign" look={canSign ? 'primary' : 'secondary'} target={target} />
          ) : null}
          {request.status === 'signed' ? (
            <CommandButton id="request.markSent" look="primary" target={target} />
          ) : null}
          {takesReply(versions, request) ? (
            <CommandButton
              id="request.recordReply"
              look={request.status === 'sent' ? 'primary' : 'secondary'}
              target={target}
            />
          ) : null}
          {request.status === 'answered' ? (
            <CommandButton id="request.close" look="primary" target={target} />
          ) : null}
          {request.status === 'signed' || request.status === 'sent' ? (
            <CommandButton id="request.void" target={target} />
          ) : null}
          {request.status === 'sent' ? <CommandButton id="request.nudge" target={target} /> : null}
          {isDraft ? null : <CommandButton id="document.requestEvidence" target={target} />}
          {isDraft ? <CommandButton id="request.copyTo" target={target} /> : null}
          {request.copyTo === null ? null : <CommandButton id="request.copySent" target={target} />}
          {canReplace ? (
            <CommandButton
              id="request.version"
              target={target}
              label={t('request.writeVersion', { version: newVersion })}
            />
          ) : null}
          {isDraft && request.version > 1 ? <CommandButton id="request.discard" target={target} /> : null}
          <CommandButton id="episode.open" look="link" label={t('request.backToEpisode')} target={target} />
        </div>
        {request.copyTo === null ? null : <p>{t('request.copyTo', { name: request.copyTo.name })}</p>}
        <LetterVersions request={request} versions={versions} />
        {isDraft && request.version === 1 ? null : <RequestTimeline requestId={request.id} />}
        <SendingProof request={request} />
        <DataChanged request={request} newVersion={canReplace ? newVersion : null} />
        <ReplyList request={request} />
        {document.eligibility ? <LetterDue eligibility={document.eligibility} /> : null}
        {isDraft && incomplete.length > 0 ? (
          <MissingFields fields={incomplete} episodeId={request.episodeId} />
        ) : null}
      </header>
      {isDraft ? <LetterEditor document={document} /> : <LetterPreview html={document.html} paper={paper} />}
    </article>
  );
}
