// Names the vault or folder the screen is about.
import { Icon } from '../../ui/Icon.tsx';
import { useWorkbench } from '../../workbench/store.ts';

export function VaultPlace({ label }: { readonly label: string }) {
  const name = useWorkbench(state => state.vaultName);
  const location = useWorkbench(state => state.vaultLocation);
  return (
    <div className="vault-place">
      <Icon name="folder" />
      <span>
        <span className="visually-hidden">{label}: </span>
        <strong>{name}</strong>
        <span className="vault-path" title={location}>
          <bdi>{location}</bdi>
        </span>
      </span>
    </div>
  );
}
