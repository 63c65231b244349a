// What is done at the sample's visits: treatments by region, and how their dose went on.
import type { Region } from '../../../shared/domain/episode.ts';
import type { Intervention } from '../../../shared/domain/visit.ts';
import type { Emphasis, Loading } from './story.ts';

interface Kit {
  /** Strength first, then movement. */
  readonly exercises: readonly [string, string, string];
  readonly hands: string;
}

const KITS: Readonly<Record<Region, Kit>> = {
  lumbar: {
    exercises: ['Hip hinge with weight', 'Bridge', 'Repeated lumbar extension'],
    hands: 'Lumbar mobilisation',
  },
  cervical: {
    exercises: ['Deep neck flexor holds', 'Row with band', 'Cervical rotation in sitting'],
    hands: 'Cervical mobilisation',
  },
  thoracic: {
    exercises: ['Row with band', 'Wall slide', 'Thoracic extension over roll'],
    hands: 'Thoracic mobilisation',
  },
  shoulder: {
    exercises: ['External rotation with band', 'Scaption raise', 'Table slide'],
    hands: 'Glenohumeral mobilisation',
  },
  elbow: {
    exercises: ['Wrist extension, slow lowering', 'Grip with putty', 'Forearm rotation'],
    hands: 'Lateral glide',
  },
  wrist: {
    exercises: ['Wrist curl', 'Grip with putty', 'Wrist circles'],
    hands: 'Radiocarpal mobilisation',
  },
  hand: {
    exercises: ['Pinch with putty', 'Grip with putty', 'Tendon glides'],
    hands: 'Finger joint mobilisation',
  },
  hip: {
    exercises: ['Split squat', 'Side-lying abduction', 'Hip rotation in lying'],
    hands: 'Hip distraction',
  },
  knee: {
    exercises: ['Leg press', 'Step-up', 'Heel slides'],
    hands: 'Patellar and tibiofemoral mobilisation',
  },
  ankle: {
    exercises: ['Calf raise', 'Single-leg balance', 'Ankle dorsiflexion at the wall'],
    hands: 'Talocrural mobilisation',
  },
  foot: {
    exercises: ['Calf raise on towel', 'Short foot', 'Plantar fascia stretch'],
    hands: 'Midfoot mobilisation',
  },
  balance: {
    exercises: ['Sit to stand', 'Tandem stance', 'Stepping in four directions'],
    hands: 'Guided weight shift',
  },
  cardiorespiratory: {
    exercises: ['Interval walking', 'Sit to stand', 'Paced breathing with arm raise'],
    hands: 'Breathing guidance',
  },
  general: {
    exercises: ['Sit to stand', 'Step-up', 'Gentle full-body mobility'],
    hands: 'Soft tissue work',
  },
};

export function exercisesFor(region: Region): readonly string[] {
  return KITS[region].exercises;
}

export interface Session {
  /** Overall load, 1 to 10. */
  readonly load: number;
  readonly interventions: Intervention[];
}

/** One session, `progress` being the share of the episode that has passed (0 to 1). */
export function sessionFor(region: Region, loading: Loading, emphasis: Emphasis, progress: number): Session {
  const kit = KITS[region];
  const { load, kilograms, effort } = doseAt(loading, progress);
  const [strength, second, movement] = kit.exercises;
  const active = (name: string, minutes: number): Intervention => ({
    name,
    family: region === 'balance' ? 'gait-balance' : 'exercise',
    minutes,
    dose: `3 x 10 at ${kilograms} kg`,
    effort,
  });
  const passive = (
    name: string,
    family: Intervention['family'],
    minutes: number,
    dose = '',
  ): Intervention => ({
    name,
    family,
    minutes,
    dose,
    effort: null,
  });
  const interventions =
    emphasis === 'active'
      ? [
          active(strength, 15),
          active(second, 12),
          { ...active(movement, 8), dose: '2 x 12' },
          passive(kit.hands, 'manual-therapy', 5),
          passive('Explanation of load and pain', 'education', 3),
        ]
      : [
          passive('Hot pack', 'heat-cold', 15),
          passive('Interferential current', 'electrotherapy', 15, '80 to 150 Hz'),
          passive(kit.hands, 'manual-therapy', 10),
          { ...active(movement, 5), dose: '2 x 12' },
        ];
  return { load, interventions };
}

function doseAt(loading: Loading, progress: number) {
  const between = (from: number, to: number) => from + (to - from) * progress;
  switch (loading) {
    case 'progressed':
      return {
        load: Math.round(between(3, 6) * 2) / 2,
        kilograms: Math.round(between(2, 8) * 2) / 2,
        effort: Math.round(between(5, 6)),
      };
    case 'too-fast':
      return {
        load: Math.round(between(4, 9) * 2) / 2,
        kilograms: Math.round(between(3, 14) * 2) / 2,
        effort: Math.round(between(7, 9)),
      };
    case 'flat-low':
      return { load: 2, kilograms: 1, effort: 2 };
  }
}
