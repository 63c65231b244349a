// Tab of a progress report or a discharge summary: what only the therapist can say, and the page as it will print.
import { useState } from 'react';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { REPORT_PLANS, type Report, type ReportInput } from '../../../shared/domain/report.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { EpisodePageHead } from '../../ui/EpisodePageHead.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { LetterPreview } from '../../ui/LetterPreview.tsx';
import { PaperChoice } from '../../ui/PaperChoice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { EditorProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { useShownDocument } from './shown-document.ts';

type Kind = ReportInput['kind'];

export function ProgressReportView(props: EditorProps) {
  return <ReportView {...props} kind="progress" />;
}

export function DischargeSummaryView(props: EditorProps) {
  return <ReportView {...props} kind="discharge" />;
}

function ReportView({ recordId: episodeId, uri, kind }: EditorProps & { readonly kind: Kind }) {
  const record = useHost('episode.record', { episodeId });
  const state = useHost('report.state', { episodeId, kind, today: today() });
  const letterhead = useHost('settings.letterhead', {});
  const problem = record.error ?? state.error ?? letterhead.error;
  if (problem) return <p className="view-empty field-error">{problem.message}</p>;
  if (!record.data || !state.data || !letterhead.data) {
    return <p className="view-empty dim">{t('common.loading')}</p>;
  }
  return (
    <article className="request report">
      <header className="request-head">
        <EpisodePageHead title={t(`document.report.${kind}`)} record={record.data} />
        <SignedReports reports={state.data.signed} />
      </header>
      {/* A signature begins the next period: the form begins anew with it. */}
      <ReportForm
        key={state.data.signed.length}
        uri={uri}
        kind={kind}
        record={record.data}
        state={state.data}
        signedBy={letterhead.data.therapistName}
      />
    </article>
  );
}

function SignedReports({ reports }: { readonly reports: readonly Report[] }) {
  if (reports.length === 0) return null;
  return (
    <ul className="signed-reports" aria-label={t('document.signedReports')}>
      {reports.map(report => (
        <li key={report.id}>
          <CommandButton
            id="report.open"
            look="link"
            target={{ reportId: report.id }}
            label={t('document.signedReport', {
              from: formatDay(report.fromDay),
              to: formatDay(report.toDay),
              name: report.signedBy,
            })}
          />
        </li>
      ))}
    </ul>
  );
}

interface ReportFormProps {
  readonly uri: string;
  readonly kind: Kind;
  readonly record: EpisodeRecord;
  readonly state: OutputOf<'report.state'>;
  readonly signedBy: string;
}

interface Values {
  readonly fromDay: string;
  readonly toDay: string;
  readonly language: Language;
  readonly statements: string;
  readonly assessment: string;
  readonly plan: ReportInput['texts']['plan'];
  readonly planNote: string;
  readonly signedBy: string;
}

const SHOWN_FIELDS = ['fromDay', 'toDay', 'signedBy'];

function ReportForm({ uri, kind, record, state, signedBy }: ReportFormProps) {
  const { episode, patient, referrer } = record;
  const paper = useWorkbench(store => store.device.paper);
  const form = useForm<Values>(
    {
      fromDay: state.fromDay,
      toDay: state.toDay,
      language: referrer?.language ?? 'en',
      statements: '',
      assessment: '',
      plan: kind === 'discharge' ? 'discharge' : 'continue',
      planNote: '',
      signedBy,
    },
    { id: `${kind}Report:${episode.id}`, form: 'report', patientId: patient.id, episodeId: episode.id },
  );
  const { values, set, errorOf } = form;
  // The page follows a field when it is left: drawn at every key it would be slower than a hand.
  const [shown, setShown] = useState(values);
  const inputOf = (from: Values): ReportInput => ({
    episodeId: episode.id,
    kind,
    fromDay: from.fromDay,
    toDay: from.toDay,
    writtenOn: today(),
    language: from.language,
    texts: {
      statements: from.statements,
      assessment: from.assessment,
      plan: from.plan,
      planNote: from.planNote,
    },
  });
  const source = { kind: 'report' as const, input: inputOf(shown) };
  const page = useHost('document.page', { source, paper });
  useShownDocument(uri, source);
  const sign = form.submit({
    check: () => (values.signedBy.trim() === '' ? [{ field: 'signedBy', message: t('form.required') }] : []),
    send: () => call('report.sign', { input: inputOf(values), paper, signedBy: values.signedBy }),
    done: () => notify('info', t(`document.reportSigned.${kind}`)),
  });
  return (
    <div className="report-panes">
      <div className="report-form" onBlur={() => setShown(values)}>
        <Form error={form.error} draft={form.draft} onSubmit={sign}>
          <div className="field-row">
            <TextField
              name="fromDay"
              label={t('document.fromDay')}
              type="date"
              value={values.fromDay}
              error={errorOf('fromDay')}
              onChange={fromDay => set({ fromDay })}
            />
            <TextField
              name="toDay"
              label={t('document.toDay')}
              type="date"
              value={values.toDay}
              error={errorOf('toDay')}
              onChange={toDay => set({ toDay })}
            />
          </div>
          <LanguageChoice
            name={uri}
            value={values.language}
            onChange={language => {
              set({ language });
              setShown({ ...values, language });
            }}
          />
          {kind === 'progress' ? (
            <TextField
              name="statements"
              label={t('document.statements')}
              help={t('document.statementsHelp')}
              isOptional
              isMultiline
              maxLength={2000}
              value={values.statements}
              onChange={statements => set({ statements })}
            />
          ) : null}
          <TextField
            name="assessment"
            label={t(kind === 'progress' ? 'document.assessment' : 'document.advice')}
            help={t(kind === 'progress' ? 'document.assessmentHelp' : 'document.adviceHelp')}
            isOptional
            isMultiline
            maxLength={2000}
            value={values.assessment}
            onChange={assessment => set({ assessment })}
          />
          {kind === 'progress' ? (
            <>
              <SelectField
                name="plan"
                label={t('document.plan')}
                value={values.plan}
                options={REPORT_PLANS.map(plan => ({ value: plan, label: t(`document.plan.${plan}`) }))}
                onChange={chosen => set({ plan: REPORT_PLANS.find(plan => plan === chosen) ?? values.plan })}
              />
              <TextField
                name="planNote"
                label={t('document.planNote')}
                isOptional
                isMultiline
                maxLength={2000}
                value={values.planNote}
                onChange={planNote => set({ planNote })}
              />
            </>
          ) : null}
          <TextField
            name="signedBy"
            label={t('request.signedBy')}
            isRequired
            maxLength={200}
            value={values.signedBy}
            error={errorOf('signedBy')}
            onChange={next => set({ signedBy: next })}
          />
          <FormError error={formLevelError(form.error, SHOWN_FIELDS)} />
          <div className="button-bar">
            <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
              {t('document.sign')}
            </button>
            <CommandButton id="document.print" />
            <CommandButton id="document.savePdf" />
            <PaperChoice name={uri} />
          </div>
        </Form>
      </div>
      {page.isError ? <p className="field-error">{page.error.message}</p> : null}
      {page.data ? <LetterPreview html={page.data.html} paper={paper} /> : null}
    </div>
  );
}
