// The caseload under the settings tried: how many of each mark, and each episode that changes.
import { percentOf } from '../../../shared/detector/certainty.ts';
import type { DetectorSettings } from '../../../shared/domain/detector-settings.ts';
import type { Flip } from '../../../shared/domain/lab.ts';
import { VERDICT_LEVELS } from '../../../shared/domain/verdict.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useLab } from './store.ts';
import { type Preview, usePreview } from './use-preview.ts';

/** More rows are counted and not drawn: nobody reads them. */
const MOST_ROWS = 200;

export function LabCaseload({ settings }: { readonly settings: DetectorSettings }) {
  const { preview, error } = usePreview(
    settings,
    useLab(state => state.assumptions),
  );
  const flagged = preview === null ? 0 : uncounted(preview);
  return (
    <section className="page-section" aria-labelledby="lab-caseload">
      <h2 id="lab-caseload">{t('lab.caseload')}</h2>
      <p role="status" className="numbers">
        {error === '' ? preview && statusOf(preview) : error}
      </p>
      {preview === null ? null : (
        <>
          <Counts preview={preview} />
          {flagged > 0 ? <p className="dim numbers">{t('lab.flagged', { count: flagged })}</p> : null}
          {preview.flips.length === 0 ? null : <Flips flips={preview.flips} />}
        </>
      )}
    </section>
  );
}

function statusOf({ isDone, judged, total, flips }: Preview): string {
  if (!isDone) return t('lab.progress', { judged, total });
  return flips.length === 0 ? t('lab.noChange', { total }) : t('lab.changes', { count: flips.length, total });
}

/** Episodes with an open red flag: judged, and in no count. */
function uncounted({ judged, counts }: Preview): number {
  return VERDICT_LEVELS.reduce((rest, level) => rest - counts.now[level], judged);
}

function Counts({ preview: { counts } }: { readonly preview: Preview }) {
  return (
    <table className="table lab-counts">
      <caption>{t('lab.countsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lab.mark')}</th>
          <th scope="col">{t('lab.now')}</th>
          <th scope="col">{t('lab.then')}</th>
        </tr>
      </thead>
      <tbody>
        {VERDICT_LEVELS.toReversed().map(level => (
          <tr key={level}>
            <th scope="row">{t(`lab.level.${level}`)}</th>
            <td>{counts.now[level]}</td>
            <td>{counts.then[level]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Flips({ flips }: { readonly flips: readonly Flip[] }) {
  return (
    <>
      <table className="table lab-flips selectable">
        <caption>{t('lab.flipsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.patient')}</th>
            <th scope="col">{t('lab.problem')}</th>
            <th scope="col">{t('lab.mark')}</th>
            <th scope="col">{t('lab.state')}</th>
            <th scope="col">{t('lab.probability')}</th>
          </tr>
        </thead>
        <tbody>
          {flips.slice(0, MOST_ROWS).map(({ episodeId, patientId, patientName, title, ...flip }) => (
            <tr key={episodeId}>
              <td>
                <CommandButton
                  id="episode.open"
                  look="link"
                  label={patientName}
                  target={{ episodeId, patientId }}
                />
              </td>
              <td>{title}</td>
              <td>{change(t(`lab.level.${flip.level.now}`), t(`lab.level.${flip.level.then}`))}</td>
              <td>{change(t(`state.${flip.state.now}`), t(`state.${flip.state.then}`))}</td>
              <td>{change(percent(flip.pStalled.now), percent(flip.pStalled.then))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {flips.length > MOST_ROWS ? (
        <p className="dim">{t('lab.more', { shown: MOST_ROWS, count: flips.length })}</p>
      ) : null}
    </>
  );
}

/** What stays the same is said once. */
function change(now: string, then: string): string {
  return now === then ? now : t('lab.change', { now, then });
}

function percent(probability: number): string {
  return t('lab.percent', { percent: percentOf(probability) });
}
