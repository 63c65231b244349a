// The settings that are being tried; null while they are those in effect. Nothing of it is saved.
import { create } from 'zustand';
import type { DetectorSettings } from '../../../shared/domain/detector-settings.ts';
import type { Assumptions } from '../../../shared/domain/learned.ts';

interface LabState {
  tried: DetectorSettings | null;
  assumptions: Assumptions;
}

export const useLab = create<LabState>()(() => ({ tried: null, assumptions: 'in-effect' }));

export function setAssumptions(assumptions: Assumptions): void {
  useLab.setState({ assumptions });
}

export function setTried(tried: DetectorSettings | null): void {
  useLab.setState({ tried });
}
