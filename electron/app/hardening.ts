// What every session and every page is forbidden, whoever made it. Registered before the first of them exists.
import { app, protocol, type Session, type WebContents } from 'electron';
import { isWorkbenchAddress, SCHEME } from './protocol.ts';

/** Call once, before the app is ready. */
export function harden(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', event => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}

/** Our own pages, and the developer tools where those exist. There is no network. */
function mayLoad(url: string): boolean {
  return url.startsWith(`${SCHEME}:`) || (!app.isPackaged && url.startsWith('devtools:'));
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.on('will-navigate', details => refuseForeign(details));
  contents.on('will-frame-navigate', details => refuseForeign(details));
  contents.on('will-redirect', details => refuseForeign(details));
}

function refuseForeign(details: { readonly url: string; preventDefault(): void }): void {
  if (!isWorkbenchAddress(details.url)) details.preventDefault();
}
