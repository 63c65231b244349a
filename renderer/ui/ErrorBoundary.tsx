// Catches a bug while drawing, so that one broken view does not take the window with it.
import { Component, type ReactNode } from 'react';
import { t } from '../../shared/i18n/en.ts';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="view-empty" role="alert">
        <p>{t('common.failed')}</p>
        <div className="button-bar">
          <button
            type="button"
            className="button button-secondary"
            onClick={() => this.setState({ hasFailed: false })}
          >
            {t('common.retry')}
          </button>
        </div>
      </div>
    );
  }
}
