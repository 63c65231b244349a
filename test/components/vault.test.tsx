// Unlocking and creating a vault by keyboard.
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CreateVault } from '../../renderer/features/vault/CreateVault.tsx';
import { UnlockVault } from '../../renderer/features/vault/UnlockVault.tsx';
import { useWorkbench } from '../../renderer/workbench/store.ts';
import { hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();

it('says why a passphrase does not open the vault and lets it be typed over', async () => {
  hostAnswers({ 'vault.unlock': () => ({ error: { code: 'wrong-passphrase' } }) });
  const { user } = show(<UnlockVault />);
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
  expect(document.activeElement).toBe(field);

  await user.keyboard('wrong horse{Enter}');

  expect(await screen.findByText(/That passphrase does not open this vault/)).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('wrong horse');
});

it('opens the vault and takes the passphrase from the screen', async () => {
  hostAnswers({
    'vault.unlock': () => ({ readOnly: false }),
    'vault.status': () => ({ state: 'open', name: 'Clinic', location: '/clinic' }),
  });
  useWorkbench.setState({ vault: 'locked' });
  const { user } = show(<UnlockVault />);
  await user.keyboard('correct horse{Enter}');
  await waitFor(() => expect(useWorkbench.getState().vault).toBe('open'));
  expect(sentTo('vault.unlock')).toEqual([{ passphrase: 'correct horse' }]);
  expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('');
});

it('does not ask the host for an empty passphrase', async () => {
  const { user } = show(<UnlockVault />);
  await user.keyboard('{Enter}');
  const field = screen.getByLabelText('Passphrase');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Type a passphrase.',
  );
});

it('makes a vault in three steps: passphrase twice, code shown, two groups typed back', async () => {
  hostAnswers({
    'vault.newRecoveryCode': () => ({ code: 'AAAA-BBBB-CCCC-DDDD', askGroups: [2, 4] }),
    'vault.create': () => ({}),
    'vault.status': () => ({ state: 'open', name: 'Clinic', location: '/clinic' }),
  });
  useWorkbench.setState({ vault: 'none', vaultLocation: '/home/me/Clinic' });
  const { user } = show(<CreateVault />);

  await user.type(screen.getByLabelText('Choose a passphrase'), 'four plain words here');
  await user.type(screen.getByLabelText('Passphrase again'), 'four plain words hare{Enter}');
  expect(screen.getByText('The two passphrases are not the same.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Passphrase again'));

  await user.clear(screen.getByLabelText('Passphrase again'));
  await user.keyboard('four plain words here{Enter}');
  const code = await screen.findByRole('list', { name: 'Recovery code' });
  expect(code.textContent).toBe('1AAAA2BBBB3CCCC4DDDD');

  await user.click(screen.getByRole('button', { name: 'I have written it down' }));
  expect(screen.queryByRole('list', { name: 'Recovery code' })).toBeNull();
  await user.type(screen.getByLabelText('Group 2'), 'bbbb');
  await user.type(screen.getByLabelText('Group 4'), 'dddd{Enter}');
  await waitFor(() => expect(useWorkbench.getState().vault).toBe('open'));
  expect(sentTo('vault.create')).toEqual([{ passphrase: 'four plain words here', groups: ['BBBB', 'DDDD'] }]);
});

it('asks for a folder before it asks for a passphrase', () => {
  useWorkbench.setState({ vault: 'none', vaultLocation: '' });
  show(<CreateVault />);
  expect(screen.getByRole('button', { name: 'Choose folder...' })).toBeTruthy();
  expect(screen.queryByLabelText('Choose a passphrase')).toBeNull();
});
