// What a reply changes in the episode, shown before it is saved, each part to be chosen.
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { TextField } from '../../ui/TextField.tsx';
import { hasWindow, phaseOf, type ReplyValues } from './reply-values.ts';

export interface ReplyEffectsProps {
  readonly values: ReplyValues;
  readonly phaseTitle: string;
  /** The working diagnosis as it stands. */
  readonly present: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (change: Partial<ReplyValues>) => void;
}

export function ReplyEffects({ values, phaseTitle, present, errorOf, onChange }: ReplyEffectsProps) {
  const phase = phaseOf(values.kinds);
  const isNewDiagnosis = values.kinds.includes('new-diagnosis');
  const isContinued = values.kinds.includes('continue');
  return (
    <fieldset className="reply-effects">
      <legend>{t('reply.effects')}</legend>
      {phase === null && !isNewDiagnosis && !isContinued ? (
        <p className="dim">{t('reply.noEffect')}</p>
      ) : null}
      {isNewDiagnosis ? (
        <TextField
          name="workingDiagnosis"
          label={t('reply.workingDiagnosis')}
          help={t('reply.workingDiagnosisHelp', { present })}
          maxLength={400}
          value={values.workingDiagnosis}
          error={errorOf('workingDiagnosis')}
          onChange={workingDiagnosis => onChange({ workingDiagnosis })}
        />
      ) : null}
      {phase === null ? null : (
        <label className="check">
          <input
            type="checkbox"
            name="startsPhase"
            checked={values.startsPhase}
            onChange={event => onChange({ startsPhase: event.target.checked })}
          />
          {t('reply.startPhase', { title: phaseTitle })}
        </label>
      )}
      {phase !== null && values.startsPhase ? (
        <div className="field-row">
          <TextField
            name="phaseStartsOn"
            label={t('reply.phaseStartsOn')}
            type="date"
            max={today()}
            value={values.phaseStartsOn}
            error={errorOf('startsOn')}
            onChange={phaseStartsOn => onChange({ phaseStartsOn })}
          />
          {hasWindow(phase) ? (
            <TextField
              name="windowDays"
              label={t('reply.windowDays')}
              help={t('reply.windowHelp')}
              isOptional
              inputMode="numeric"
              value={values.windowDays}
              error={errorOf('windowDays')}
              onChange={windowDays => onChange({ windowDays })}
            />
          ) : null}
        </div>
      ) : null}
      {isContinued ? (
        <TextField
          name="recheckOn"
          label={t('reply.recheckOn')}
          help={t('reply.recheckHelp')}
          isOptional
          type="date"
          value={values.recheckOn}
          error={errorOf('recheckOn')}
          onChange={recheckOn => onChange({ recheckOn })}
        />
      ) : null}
    </fieldset>
  );
}
