// The fields of one score with the live result beside them: for a new score and for a correction alike.
import type { ReactNode } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Activity } from '../../../shared/domain/observation.ts';
import type { AppError, FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { hasTotal, type ScaleDoubt } from '../../../shared/measures/scale-guard.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { type MeasureFacts, measureFacts } from '../../ui/measure-facts.ts';
import { TextField } from '../../ui/TextField.tsx';
import { blankItems, type EntryMode, errorsOf, liveScore } from './entry.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { ItemGrid } from './ItemGrid.tsx';
import { LiveScore } from './LiveScore.tsx';
import { missingText } from './measure-words.ts';
import { noTotalText } from './quick-line.ts';
import { ScaleQuestion } from './ScaleQuestion.tsx';
import { type Comparison, devicesOf, lastAnswersOf, rememberMode, type ScoreValues } from './score-values.ts';

export interface ScoreFieldsProps {
  readonly record: EpisodeRecord;
  readonly facts: MeasureFacts;
  readonly activities: readonly Activity[];
  readonly values: ScoreValues;
  /** The refusal of the last try. */
  readonly error: AppError | null;
  readonly onChange: (change: Partial<ScoreValues>) => void;
  readonly comparison: Comparison;
  readonly doubt: ScaleDoubt | null;
  /** Takes a value to the measure it belongs to; absent where the measure is settled. */
  readonly onSwitch?: (measureId: string, total: string) => void;
  /** Further fields, before the others. */
  readonly children?: ReactNode;
}

const MODES: readonly EntryMode[] = ['items', 'total'];

export function ScoreFields(props: ScoreFieldsProps) {
  const { record, facts, activities, values, onChange, comparison, doubt, onSwitch, children } = props;
  const refused = props.error?.fields ?? [];
  const typing = errorsWhileTyping(values, facts);
  const errorOf = (field: string) => [...typing, ...refused].find(error => error.field === field)?.message;
  const canItems = facts.items.length > 0;
  return (
    <div className="record-columns">
      <div className="dialog-body">
        {children}
        <div className="field-row">
          <TextField
            label={t('record.date')}
            name="date"
            type="date"
            max={today()}
            value={values.date}
            error={errorOf('date')}
            onChange={date => onChange({ date })}
          />
          {canItems ? (
            <fieldset className="segmented">
              <legend>{t('record.mode')}</legend>
              {MODES.map(mode => (
                <label key={mode}>
                  <input
                    type="radio"
                    name="entry-mode"
                    checked={values.mode === mode}
                    onChange={() => {
                      rememberMode(facts.id, mode);
                      onChange({ mode });
                    }}
                  />
                  {t(mode === 'items' ? 'record.modeItems' : 'record.modeTotal')}
                </label>
              ))}
            </fieldset>
          ) : null}
        </div>
        {values.mode === 'items' ? (
          <>
            <ItemGrid
              facts={facts}
              items={values.items}
              names={activities.map(activity => activity.text)}
              lastAnswers={lastAnswersOf(activities, comparison)}
              errors={[...typing, ...refused]}
              onChange={items => onChange({ items })}
            />
            {facts.measure && facts.inputs.length === 0 ? (
              <p className="field-help">
                {t('record.missingRule', { rule: missingText(facts.measure) })} {t('record.keys')}
              </p>
            ) : null}
          </>
        ) : (
          <TextField
            label={totalLabel(facts)}
            name="total"
            inputMode="decimal"
            maxLength={12}
            isRequired
            hasAutoFocus
            value={values.total}
            help={facts.measure && !hasTotal(facts.measure) ? noTotalText(facts) : undefined}
            error={errorOf('total')}
            onChange={total => onChange({ total, isScaleConfirmed: false })}
          />
        )}
        {doubt ? (
          <ScaleQuestion
            doubt={doubt}
            unit={facts.unit}
            otherMeasure={
              doubt.measureId === null
                ? ''
                : measureFacts(doubt.measureId, record.customMeasures).abbreviation
            }
            onKeep={() => onChange({ isScaleConfirmed: true })}
            onConvert={total =>
              onChange({
                total: String(total),
                isScaleConfirmed: true,
                note: [values.note, t('record.scaleNote', { other: doubt.other })].join(' ').trim(),
              })
            }
            onSwitch={measureId => onSwitch?.(measureId, values.total)}
          />
        ) : null}
        {facts.measure?.id === 'psfs' && onSwitch ? (
          <div>
            <CommandButton
              id="measure.activities"
              look="link"
              target={{ episodeId: record.episode.id, measureId: facts.id }}
              label={t(activities.length === 0 ? 'record.nameActivities' : 'record.editActivities')}
            />
          </div>
        ) : null}
        <IdentityFields
          facts={facts}
          values={values}
          devices={devicesOf(record)}
          hasActivities={activities.length > 0}
          onChange={onChange}
        />
        <TextField
          label={t('record.note')}
          name="note"
          isOptional
          maxLength={500}
          value={values.note}
          error={errorOf('note')}
          onChange={note => onChange({ note })}
        />
      </div>
      <LiveScore
        facts={facts}
        scored={liveScore(values, facts)}
        first={comparison.first}
        last={comparison.last}
        blanks={values.mode === 'items' ? blankItems(values) : []}
        notes={comparison.notes}
      />
    </div>
  );
}

function totalLabel({ min, max, unit, scoreName }: MeasureFacts): string {
  return scoreName === ''
    ? t('record.total', { min, max, unit })
    : t('record.totalOf', { score: scoreName, min, max, unit });
}

/** While typing only what is wrong is told, not what is still missing. */
function errorsWhileTyping(values: ScoreValues, facts: MeasureFacts): FieldError[] {
  const isEmpty = (field: string) =>
    field === 'total' ? values.total.trim() === '' : values.items[Number(field.slice(6))]?.trim() === '';
  return errorsOf(values, facts).filter(error => error.field !== 'items' && !isEmpty(error.field));
}
