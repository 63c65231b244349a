// The library of outcome measures, in the order of the clinical reference. A new measure is one data file and one line here.

import { m5xsts } from './catalog/5xsts.ts';
import { m6mwt } from './catalog/6mwt.ts';
import { m10mwt } from './catalog/10mwt.ts';
import { m30sCst } from './catalog/30s-cst.ts';
import { abc } from './catalog/abc.ts';
import { ases } from './catalog/ases.ts';
import { berg } from './catalog/berg.ts';
import { csi9 } from './catalog/csi-9.ts';
import { dash } from './catalog/dash.ts';
import { dgi } from './catalog/dgi.ts';
import { dn4 } from './catalog/dn4.ts';
import { eq5d5l } from './catalog/eq-5d-5l.ts';
import { faam } from './catalog/faam.ts';
import { fabq } from './catalog/fabq.ts';
import { fga } from './catalog/fga.ts';
import { groc } from './catalog/groc.ts';
import { hhd } from './catalog/hhd.ts';
import { hoosJr } from './catalog/hoos-jr.ts';
import { ihot12 } from './catalog/ihot-12.ts';
import { ikdc } from './catalog/ikdc.ts';
import { koos } from './catalog/koos.ts';
import { koosJr } from './catalog/koos-jr.ts';
import { lefs } from './catalog/lefs.ts';
import { lysholm } from './catalog/lysholm.ts';
import { miniBestest } from './catalog/mini-bestest.ts';
import { mmt } from './catalog/mmt.ts';
import { ndi } from './catalog/ndi.ts';
import { nprs } from './catalog/nprs.ts';
import { odi } from './catalog/odi.ts';
import { ohs } from './catalog/ohs.ts';
import { oks } from './catalog/oks.ts';
import { paindetect } from './catalog/paindetect.ts';
import { pcs } from './catalog/pcs.ts';
import { phq2 } from './catalog/phq-2.ts';
import { phq9 } from './catalog/phq-9.ts';
import { promisPf } from './catalog/promis-pf.ts';
import { promisPi } from './catalog/promis-pi.ts';
import { prtee } from './catalog/prtee.ts';
import { prwe } from './catalog/prwe.ts';
import { psfs } from './catalog/psfs.ts';
import { quickdash } from './catalog/quickdash.ts';
import { rmdq24 } from './catalog/rmdq-24.ts';
import { rom } from './catalog/rom.ts';
import { sLanss } from './catalog/s-lanss.ts';
import { spadi } from './catalog/spadi.ts';
import { startBack } from './catalog/start-back.ts';
import { tsk11 } from './catalog/tsk-11.ts';
import { tug } from './catalog/tug.ts';
import { vasPain } from './catalog/vas-pain.ts';
import { womac } from './catalog/womac.ts';
import type { Measure } from './types.ts';

export const MEASURES: readonly Measure[] = [
  nprs,
  vasPain,
  psfs,
  groc,
  rmdq24,
  odi,
  ndi,
  lefs,
  koos,
  koosJr,
  hoosJr,
  womac,
  dash,
  quickdash,
  spadi,
  ases,
  prtee,
  prwe,
  faam,
  ihot12,
  lysholm,
  ikdc,
  oks,
  ohs,
  promisPf,
  promisPi,
  eq5d5l,
  tug,
  m5xsts,
  m30sCst,
  m6mwt,
  m10mwt,
  berg,
  miniBestest,
  fga,
  dgi,
  abc,
  fabq,
  tsk11,
  pcs,
  phq2,
  phq9,
  startBack,
  paindetect,
  sLanss,
  dn4,
  csi9,
  rom,
  hhd,
  mmt,
];

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map(measure => [measure.id, measure]));

export function findMeasure(id: string): Measure | null {
  return BY_ID.get(id) ?? null;
}

/** Measures for a body region, those for any region last. */
export function measuresForRegion(region: string): Measure[] {
  const specific = MEASURES.filter(measure => measure.regions.includes(region));
  const general = MEASURES.filter(
    measure => measure.regions.includes('any') && !measure.regions.includes(region),
  );
  return [...specific, ...general];
}
