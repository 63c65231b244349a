// Red-flag questions asked in the sample, by region. Codes and their urgency are those of the product's red-flag list;
// asked once at the start and again before a letter.
import type { Region } from '../../../shared/domain/episode.ts';

const EVERYWHERE = ['rf.fever-systemic', 'rf.cancer-history', 'rf.weight-loss', 'rf.trauma'];
const SPINE = ['rf.ces-bladder', 'rf.ces-saddle', 'rf.ces-legs', 'rf.motor-progressive'];
const NECK = ['rf.myelopathy', 'rf.cad', 'rf.motor-progressive'];
const ARM = ['rf.hot-joint', 'rf.shoulder-apex'];
const LEG = ['rf.hot-joint', 'rf.dvt'];

const BY_REGION: Readonly<Record<Region, readonly string[]>> = {
  lumbar: SPINE,
  thoracic: [...SPINE, 'rf.thoracic-band'],
  cervical: NECK,
  shoulder: ARM,
  elbow: ['rf.hot-joint'],
  wrist: ['rf.hot-joint'],
  hand: ['rf.hot-joint'],
  hip: [...LEG, 'rf.stress-fracture'],
  knee: LEG,
  ankle: LEG,
  foot: ['rf.hot-joint', 'rf.stress-fracture'],
  balance: ['rf.chest'],
  cardiorespiratory: ['rf.chest'],
  general: [],
};

export function screeningFor(region: Region): readonly string[] {
  return [...EVERYWHERE, ...BY_REGION[region]];
}
