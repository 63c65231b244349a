// Entry of the window: theme first, then the screen for the state of the vault. The workbench loads after unlock.
import '@vscode/codicons/dist/codicon.css';
import './theme/tokens.css';
import './theme/dark.css';
import './theme/light.css';
import './theme/contrast.css';
import './theme/base.css';
import './theme/controls.css';
import './theme/vault.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { registerVaultCommands } from './features/vault/commands.ts';
import { queryClient } from './host/queries.ts';
import { watchSystemTheme } from './workbench/theme.ts';

registerVaultCommands();
watchSystemTheme();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
