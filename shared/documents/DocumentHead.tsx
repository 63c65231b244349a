// The head of every printed document: it may load and run nothing.

export interface DocumentHeadProps {
  readonly title: string;
  readonly css: string;
  /** The page holds a picture within itself. */
  readonly hasPicture?: boolean;
}

export function DocumentHead({ title, css, hasPicture = false }: DocumentHeadProps) {
  const pictures = hasPicture ? '; img-src data:' : '';
  return (
    <head>
      <meta charSet="utf-8" />
      <meta
        httpEquiv="Content-Security-Policy"
        content={`default-src 'none'; style-src 'unsafe-inline'${pictures}`}
      />
      <meta name="viewport" content="width=device-width" />
      <title>{title}</title>
      <style>{css}</style>
    </head>
  );
}
