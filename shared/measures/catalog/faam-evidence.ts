// Foot and Ankle Ability Measure: published measurement error and important change, each with its source.
import type { MeasureEvidence } from '../types.ts';

export const faamEvidence: MeasureEvidence = {
  mdc90: [],
  mdc95: [
    {
      score: 'adl',
      value: 5.7,
      unit: '%',
      population: 'leg, ankle, foot disorders, 4 weeks',
      method: 'distribution',
      citation: {
        authors: 'Martin RL, Irrgang JJ, Burdett RG, Conti SF, Van Swearingen JM',
        year: 2005,
        journal: 'Foot Ankle Int 26(11):968-83',
        doi: '10.1177/107110070502601113',
        pmid: '16309613',
      },
      verified: true,
    },
    {
      score: 'sport',
      value: 12.3,
      unit: '%',
      population: 'same',
      method: 'distribution',
      citation: {
        authors: 'Martin RL, Irrgang JJ, Burdett RG, Conti SF, Van Swearingen JM',
        year: 2005,
        journal: 'Foot Ankle Int 26(11):968-83',
        doi: '10.1177/107110070502601113',
        pmid: '16309613',
      },
      verified: true,
    },
  ],
  sem: [
    {
      score: 'adl',
      value: 2.1,
      unit: '%',
      population: 'same',
      method: 'distribution',
      citation: {
        authors: 'Martin RL, Irrgang JJ, Burdett RG, Conti SF, Van Swearingen JM',
        year: 2005,
        journal: 'Foot Ankle Int 26(11):968-83',
        doi: '10.1177/107110070502601113',
        pmid: '16309613',
      },
      verified: true,
    },
    {
      score: 'sport',
      value: 4.5,
      unit: '%',
      population: 'same',
      method: 'distribution',
      citation: {
        authors: 'Martin RL, Irrgang JJ, Burdett RG, Conti SF, Van Swearingen JM',
        year: 2005,
        journal: 'Foot Ankle Int 26(11):968-83',
        doi: '10.1177/107110070502601113',
        pmid: '16309613',
      },
      verified: true,
    },
  ],
  mcid: [
    {
      score: 'adl',
      value: 8,
      unit: '%',
      population: 'leg, ankle, foot disorders, 4 weeks',
      method: 'anchor',
      citation: {
        authors: 'Martin RL, Irrgang JJ, Burdett RG, Conti SF, Van Swearingen JM',
        year: 2005,
        journal: 'Foot Ankle Int 26(11):968-83',
        doi: '10.1177/107110070502601113',
        pmid: '16309613',
      },
      verified: true,
    },
    {
      score: 'sport',
      value: 9,
      unit: '%',
      population: 'same',
      method: 'anchor',
      citation: {
        authors: 'Martin RL, Irrgang JJ, Burdett RG, Conti SF, Van Swearingen JM',
        year: 2005,
        journal: 'Foot Ankle Int 26(11):968-83',
        doi: '10.1177/107110070502601113',
        pmid: '16309613',
      },
      verified: true,
    },
  ],
};
