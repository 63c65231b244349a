// What the sample folder says about itself.
import type { CaseloadWish } from './write-caseload.ts';

export function readmeText(wish: CaseloadWish, letters: number, passphrase: string): string {
  return `Plateau: a sample caseload

Nobody in it exists: names, dates, scores and telephone numbers are invented.
Made with seed ${wish.seed}, ${wish.patients} patients, as of ${wish.today}.

  vault/        the encrypted caseload
  requests/     ${letters} re-evaluation requests (HTML, and PDF where a browser engine was found)
  screenshots/  the workbench, where a browser engine was found

Passphrase: ${passphrase}

To open it, start Plateau, choose "Open vault", pick the folder "vault" and type the passphrase.
On the command line, in the project's folder:

  export PLATEAU_PASSPHRASE='${passphrase}'
  npm run -s plateau -- scan PATH/TO/vault
  npm run -s plateau -- request PATH/TO/vault --episode ID --out letter.html
`;
}
