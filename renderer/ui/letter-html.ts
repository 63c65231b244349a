// The one place where the window turns text into a document: the letter the host has rendered. It is only parsed, into
// a document without scripts that is never shown; what is shown are nodes copied out of it after cleaning.

interface TrustedTypePolicy {
  createHTML(text: string): string;
}

declare global {
  interface Window {
    /** Chromium's Trusted Types; absent in the DOM of the tests. */
    readonly trustedTypes?: { createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy };
  }
}

/** Named in the content policy of the window (electron/app/protocol.ts); no other policy can be made. */
const policy = window.trustedTypes?.createPolicy('plateau-letter', { createHTML: text => text });

/** Parses the page of a letter. Scripts of a parsed document never run. */
export function parseLetter(html: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}
