// The form of a screening: open flags first, then the field that finds, the list, and the buttons that save.
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { findFlags } from '../../../shared/clinical/find-flags.ts';
import { findingsFor } from '../../../shared/clinical/findings.ts';
import { openRedFlag } from '../../../shared/clinical/safety.ts';
import { SCREENING_RULES } from '../../../shared/clinical/screening-rules.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { keysOf } from '../../commands/platform.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SafetyBlock } from '../../ui/SafetyBlock.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { FlagList } from './FlagList.tsx';
import { FoundNote } from './FoundNote.tsx';
import { OthersNo } from './OthersNo.tsx';
import { RuleCalculator } from './RuleCalculator.tsx';
import {
  type Answer,
  newScreening,
  othersOf,
  reasonErrors,
  reasonField,
  type ScreeningValues,
  screenInput,
  withAnswer,
} from './screening.ts';

export function ScreeningForm({ record }: { readonly record: EpisodeRecord }) {
  const { episode } = record;
  const form = useForm<ScreeningValues>(newScreening(today()), {
    id: `redFlags:${episode.id}`,
    form: 'redFlags',
    patientId: episode.patientId,
    episodeId: episode.id,
  });
  const [filter, setFilter] = useState('');
  const isRecording = useRef(false);
  const { values, set, errorOf } = form;
  const [isListing, setIsListing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const awaited = useRef<string | null>(null);
  const found = findFlags(episode.region, filter);
  const others = othersOf(record, values);
  const open = openRedFlag(record);
  const rules = SCREENING_RULES.filter(rule =>
    findingsFor(episode.region, 'inflammatory').some(feature => feature.code === rule.code),
  );

  // The path is on the screen as soon as the record shows what was answered.
  useEffect(() => {
    if (!record.findings.some(finding => finding.id === awaited.current)) return;
    awaited.current = null;
    heading.current?.focus();
  }, [record.findings]);

  async function send(input: InputOf<'finding.screen'>) {
    const result = await call('finding.screen', input);
    if (!result.ok) return result;
    const { findings } = result.value;
    const positive = findings.find(finding => finding.group === 'red-flag' && finding.answer === 'yes');
    if (positive) awaited.current = positive.id;
    else notify('info', t('screen.saved', { count: findings.length }));
    return result;
  }

  /** A yes cannot wait for a button; every other answer can still be changed before it is saved. */
  function answer(code: string, value: Answer, note = '') {
    if (value === 'yes' || note !== '') {
      void recordOne(code, value, note);
      return;
    }
    set(withAnswer(values, code, values.answers[code] === value ? undefined : value));
  }

  /** Not by the button of the form: answers that are not yet saved stay in their draft. */
  async function recordOne(code: string, value: Answer, note: string) {
    if (isRecording.current) return;
    isRecording.current = true;
    form.setError(null);
    const answers = [{ code, answer: value, note }];
    const result = await send({ episodeId: episode.id, date: values.date, answers });
    isRecording.current = false;
    if (result.ok) {
      setFilter('');
      set(withAnswer(values, code, undefined));
    } else form.setError(result.error);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const button = pressed instanceof HTMLButtonElement ? pressed.value : 'save';
    if (button === 'others') {
      setIsListing(others.length > 0);
      if (others.length === 0) notify('info', t('screen.othersNone'));
      return;
    }
    const rest = button === 'confirmOthers' ? others.map(flag => flag.code) : [];
    const input = screenInput(episode.id, values, rest);
    if (input.answers.length === 0) {
      notify('info', t('screen.nothing'));
      return;
    }
    form.submit({
      check: () => reasonErrors(record, values),
      send: () => send(input),
      done: () => {
        setIsListing(false);
        set({ answers: {}, reasons: {} });
      },
    })(event);
  }

  function onFilterKeys(event: KeyboardEvent<HTMLInputElement>) {
    const [first] = found;
    if (event.key === 'ArrowDown') {
      event.currentTarget.form?.querySelector<HTMLElement>('[data-answer][tabindex="0"]')?.focus();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // Nothing typed, nothing meant: Enter alone answers no flag.
      if (filter.trim() !== '' && first) answer(first.flag.code, 'yes');
    } else if (event.key === 'Escape' && filter !== '') {
      setFilter('');
    } else return;
    event.preventDefault();
  }

  const shownErrors = ['date', ...Object.keys(values.answers).map(reasonField)];
  return (
    <>
      <SafetyBlock record={record} isScreening headingRef={heading} />
      {open ? (
        <FoundNote
          key={open.finding.id}
          words={open.flag.words}
          onAdd={note => void recordOne(open.finding.code, 'yes', note)}
        />
      ) : null}
      <Form error={form.error} draft={form.draft} onSubmit={submit}>
        <div className="screening-head">
          <Field label={t('screen.filter')} help={filterHelp()}>
            {control => (
              <input
                {...control}
                data-autofocus="true"
                type="search"
                className="input"
                autoComplete="off"
                placeholder={t('screen.placeholder')}
                value={filter}
                onChange={event => setFilter(event.target.value)}
                onKeyDown={onFilterKeys}
              />
            )}
          </Field>
          <TextField
            label={t('screen.date')}
            type="date"
            value={values.date}
            max={today()}
            error={errorOf('date')}
            onChange={date => set({ date })}
          />
        </div>
        <p role="status" className="visually-hidden">
          {filter === '' ? '' : filterHelp()}
        </p>
        <FlagList
          record={record}
          found={found}
          values={values}
          errorOf={errorOf}
          onAnswer={answer}
          onReason={(code, reason) => set({ reasons: { ...values.reasons, [code]: reason } })}
        />
        <FormError error={formLevelError(form.error, shownErrors)} />
        <div className="button-bar">
          <button type="submit" value="save" className="button button-primary" aria-disabled={form.isBusy}>
            {t('screen.save')} <kbd>{keysOf('redFlags.save')}</kbd>
          </button>
          <button type="submit" value="others" className="button button-secondary">
            {t('screen.others')}
          </button>
        </div>
        {isListing ? <OthersNo flags={others} onBack={() => setIsListing(false)} /> : null}
      </Form>
      {rules.length === 0 ? null : (
        <details className="more">
          <summary>{t('screen.otherRules')}</summary>
          {rules.map(rule => (
            <RuleCalculator
              key={rule.code}
              rule={rule}
              onRecord={result => void recordOne(rule.code, result.answer, result.note)}
            />
          ))}
        </details>
      )}
    </>
  );

  function filterHelp(): string {
    const [first] = found;
    if (filter.trim() === '') return t('screen.keys');
    return first
      ? t('screen.first', { count: found.length, words: first.flag.words })
      : t('screen.noMatch', { text: filter });
  }
}
