// First tab: how to start, what needs attention, what was open lately.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Icon } from '../../ui/Icon.tsx';
import { openProblem } from '../../ui/problem-actions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { patientItems } from '../../workbench/quick-items.ts';
import { useWorkbench } from '../../workbench/store.ts';

const SHOWN_PROBLEMS = 5;
const SHOWN_RECENT = 6;
const ICONS = { error: 'error', warning: 'warning', info: 'info' } as const;

export function WelcomeView() {
  const caseload = useHost('caseload.list', {});
  const problems = useHost('problem.list', { today: today() });
  const recentUris = useWorkbench(state => state.recentUris);
  const patients = caseload.data ?? [];
  const items = patientItems(patients, [], today());
  const recent = recentUris.flatMap(uri => items.filter(item => item.id === uri)).slice(0, SHOWN_RECENT);
  const shown = (problems.data ?? []).slice(0, SHOWN_PROBLEMS);

  return (
    <div className="page welcome">
      <header>
        <h1>{t('app.name')}</h1>
        <p className="dim">{t('welcome.tagline')}</p>
      </header>
      <div className="welcome-columns">
        <section aria-labelledby="welcome-start">
          <h2 id="welcome-start">{t('welcome.start')}</h2>
          <div className="welcome-list">
            <CommandButton id="patient.create" look="row" showKeys />
            <CommandButton id="workbench.openPatient" look="row" showKeys />
            <CommandButton id="measure.record" look="row" showKeys />
            <CommandButton id="workbench.showCommands" look="row" showKeys />
            <CommandButton id="letterhead.edit" look="row" showKeys />
          </div>
          <h2 id="welcome-recent">{t('welcome.recent')}</h2>
          {recent.length === 0 ? <p className="dim">{t('welcome.recentNone')}</p> : null}
          <ul className="welcome-list" aria-labelledby="welcome-recent">
            {recent.map(item => (
              <li key={item.id}>
                <button type="button" className="button button-row" onClick={() => openEditor(item.id)}>
                  <Icon name={item.icon} />
                  <span>
                    {item.label} <span className="dim">{item.detail}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="welcome-attention">
          <h2 id="welcome-attention">{t('welcome.attention')}</h2>
          {caseload.data?.length === 0 ? <p className="dim">{t('welcome.first')}</p> : null}
          {problems.data && shown.length === 0 && patients.length > 0 ? (
            <p className="dim">{t('welcome.attentionNone')}</p>
          ) : null}
          <ul className="welcome-list">
            {shown.map(problem => (
              <li key={problem.key}>
                <button type="button" className="button welcome-problem" onClick={() => openProblem(problem)}>
                  <Icon name={ICONS[problem.severity]} className={`severity-${problem.severity}`} />
                  <span>
                    <strong>{problem.patientName}</strong> <span className="dim">{problem.episodeTitle}</span>
                    <br />
                    {problem.sentence}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length > 0 ? (
            <CommandButton id="workbench.showProblems" look="link" label={t('welcome.attentionAll')} />
          ) : null}
        </section>
      </div>
    </div>
  );
}
