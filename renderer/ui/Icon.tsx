// A codicon. Decorative: the name is always said by the text or label beside it.

export function Icon({ name, className = '' }: { readonly name: string; readonly className?: string }) {
  return <span aria-hidden="true" className={`codicon codicon-${name} ${className}`} />;
}
