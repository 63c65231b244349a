// Decides when the vault locks by itself: no input for the chosen minutes, a suspended or locked computer.
// Not how it locks: vault-life.ts.
import { app, powerMonitor } from 'electron';

/** How often the time without input is looked at. */
const LOOK_EVERY_MS = 1000;

export interface AutoLockParts {
  /** Minutes without input; 1 to 30, there is no "off". */
  readonly minutes: () => number;
  readonly isOpen: () => boolean;
  readonly lock: (reason: 'idle' | 'suspend') => void;
}

/** Call once, before the first window. Input is any key, click, wheel turn or movement over one of our windows. */
export function startAutoLock({ minutes, isOpen, lock }: AutoLockParts): void {
  // The wall clock: it goes on while the computer sleeps, in case the event of that is missed.
  let lastInputMs = Date.now();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', () => {
      lastInputMs = Date.now();
    });
  });
  const look = () => {
    const now = Date.now();
    // Whoever unlocked has just typed; and a clock set back must not grant more time.
    if (!isOpen() || now < lastInputMs) lastInputMs = now;
    if (now - lastInputMs >= minutes() * 60_000) lock('idle');
  };
  setInterval(look, LOOK_EVERY_MS).unref();
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('suspend'));
  powerMonitor.on('resume', look);
}
