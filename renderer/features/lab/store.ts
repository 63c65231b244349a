// The settings that are being tried; null while they are those in effect. Nothing of it is saved.
import { create } from 'zustand';
import type { DetectorSettings } from '../../../shared/domain/detector-settings.ts';

interface LabState {
  tried: DetectorSettings | null;
}

export const useLab = create<LabState>()(() => ({ tried: null }));

export function setTried(tried: DetectorSettings | null): void {
  useLab.setState({ tried });
}
