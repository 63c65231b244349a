// The head of every printed document: it may load and run nothing.

export function DocumentHead({ title, css }: { readonly title: string; readonly css: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width" />
      <title>{title}</title>
      <style>{css}</style>
    </head>
  );
}
