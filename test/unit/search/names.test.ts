// Finding people: what is forgiven, what is not, and in which order.
import { describe, expect, it } from 'vitest';
import { slipsBetween, slipsToBeginning } from '../../../shared/search/distance.ts';
import { plainLetters, plainWords } from '../../../shared/search/latin.ts';
import { NameIndex, type Person } from '../../../shared/search/names.ts';
import { soundOf } from '../../../shared/search/phonetic.ts';

function person(name: string, change: Partial<Person> = {}): Person {
  return { name, birthYear: null, keys: [], rank: 0, ...change };
}

const PEOPLE: readonly Person[] = [
  person('Abbott, Dmitri', { birthYear: 1961, keys: ['MRN-10442', '555-0134'] }),
  person('Abbott, Dmitri', { birthYear: 1987, keys: ['MRN-20771'] }),
  person('Müller, Jürgen', { birthYear: 1954 }),
  person("O'Brádaigh, Síle", { birthYear: 1961 }),
  person('Smith, Eleanor', { birthYear: 1990 }),
  person('Schmidt, Anke'),
  person('Kowalski, Łukasz'),
  person('Fernández de la Cruz, Inês'),
  person('Nguyễn, Thị Hoa'),
  person('Bergström, Åsa'),
  person('Fischer, Stefan'),
  person('Catherine'),
  person('Wójcik, Zofia'),
  person('Sánchez, Teo'),
  person('Ng, Li'),
  person('Adair, Bea'),
  person('Hernandez, Rosa'),
  person('Thompson, Grey'),
];
const index = new NameIndex(PEOPLE);
const found = (query: string) => index.find(query, 10).map(hit => PEOPLE[hit.index]?.name);

describe('a typed name', () => {
  it.each([
    // Whole names, beginnings, any order, no accents, no signs.
    ['abbott', 'Abbott, Dmitri'],
    ['obradaigh', "O'Brádaigh, Síle"],
    ["o'bradaigh", "O'Brádaigh, Síle"],
    ['O’Brádaigh', "O'Brádaigh, Síle"],
    ['sile obr', "O'Brádaigh, Síle"],
    ['muller', 'Müller, Jürgen'],
    ['lukasz', 'Kowalski, Łukasz'],
    ['nguyen hoa', 'Nguyễn, Thị Hoa'],
    ['hoa nguyen', 'Nguyễn, Thị Hoa'],
    ['fernandez', 'Fernández de la Cruz, Inês'],
    ['delacruz', 'Fernández de la Cruz, Inês'],
    ['asa berg', 'Bergström, Åsa'],
    ['ng', 'Ng, Li'],
    // Initials and strewn letters.
    ['da', 'Abbott, Dmitri'],
    ['jm', 'Müller, Jürgen'],
    ['d abb', 'Abbott, Dmitri'],
    ['kwlsk', 'Kowalski, Łukasz'],
    // Slips: one missing, one too many, one wrong, two in wrong order.
    ['muler', 'Müller, Jürgen'],
    ['mueller', 'Müller, Jürgen'],
    ['abobtt', 'Abbott, Dmitri'],
    ['abbbott', 'Abbott, Dmitri'],
    ['smyth', 'Smith, Eleanor'],
    ['kowalsky', 'Kowalski, Łukasz'],
    ['bergtsrom', 'Bergström, Åsa'],
    ['fernnadez ines', 'Fernández de la Cruz, Inês'],
    ['obradiagh', "O'Brádaigh, Síle"],
    ['dmirti abbott', 'Abbott, Dmitri'],
    ['kowlaski', 'Kowalski, Łukasz'],
    ['katherine', 'Catherine'],
    // Sounds.
    ['visher', 'Fischer, Stefan'],
    ['stephen', 'Fischer, Stefan'],
    ['voychik', 'Wójcik, Zofia'],
    ['ernandes', 'Hernandez, Rosa'],
    ['tomsen', 'Thompson, Grey'],
    // Other keys.
    ['1954', 'Müller, Jürgen'],
    ['abbott 1987', 'Abbott, Dmitri'],
    ['10442', 'Abbott, Dmitri'],
    ['mrn 20771', 'Abbott, Dmitri'],
    ['0134', 'Abbott, Dmitri'],
    ['555-0134', 'Abbott, Dmitri'],
  ])('%s finds %s first', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it.each([
    ['smith', 'Sánchez, Teo'],
    ['smith', 'Schmidt, Anke'],
    ['abbott', 'Adair, Bea'],
    ['nh', 'Ng, Li'],
    ['mu', 'Smith, Eleanor'],
    ['teo sile', 'Sánchez, Teo'],
    ['abbott abbott', 'Abbott, Dmitri'],
    ['1962', 'Abbott, Dmitri'],
    ['10', 'Abbott, Dmitri'],
    ['kowaxyz', 'Kowalski, Łukasz'],
    ['rosa sanchez', 'Hernandez, Rosa'],
    ['xq', 'Ng, Li'],
  ])('%s does not find %s', (query, name) => {
    expect(found(query)).not.toContain(name);
  });

  it('finds nobody for nothing, signs and strange text', () => {
    for (const query of ['', '  ', '---', '\u202e', '🙂', "'", 'qqqqqqqq', 'a'.repeat(5000)]) {
      expect(index.find(query, 10), query).toEqual([]);
    }
  });

  it('tells namesakes apart by year of birth or number', () => {
    const years = (query: string) => index.find(query, 10).map(hit => PEOPLE[hit.index]?.birthYear);
    expect(years('abbott')).toEqual([1961, 1987]);
    expect(years('abbott 1987')).toEqual([1987]);
    expect(years('20771')).toEqual([1987]);
  });

  it('puts the archived last, however well the name fits', () => {
    const people = [person('Lee', { rank: 1 }), person('Leeson, Mae')];
    expect(new NameIndex(people).find('lee', 5).map(hit => hit.index)).toEqual([1, 0]);
  });

  it('prefers a whole name to a beginning, a beginning to a part, a part to a slip', () => {
    const people = ['Brand, Al', 'Hildebrand, Uwe', 'Brandt, Eva', 'Brant, Ida'].map(name => person(name));
    expect(new NameIndex(people).find('brand', 5).map(hit => people[hit.index]?.name)).toEqual([
      'Brand, Al',
      'Brandt, Eva',
      'Hildebrand, Uwe',
    ]);
    expect(new NameIndex(people.slice(1)).find('brand', 5).map(hit => hit.index)).toEqual([1, 0, 2]);
  });

  it('says which letters it found, in the letters of the name', () => {
    const marked = (query: string) => {
      const [hit] = index.find(query, 1);
      const name = PEOPLE[hit?.index ?? 0]?.name ?? '';
      return [...name].map((letter, at) => (hit?.positions.has(at) ? letter.toUpperCase() : '.')).join('');
    };
    expect(marked('obrad')).toBe('O.BRÁD..........');
    expect(marked('lukasz kow')).toBe('KOW.......ŁUKASZ');
    expect(marked('smyth')).toBe('SMITH.........');
    expect(marked('jm')).toBe('M.......J.....');
  });
});

describe('the distance', () => {
  it('counts single slips, and gives up beyond its limit', () => {
    expect(slipsBetween('abobtt', 'abbott', 2)).toBe(1);
    expect(slipsBetween('smyth', 'smith', 1)).toBe(1);
    expect(slipsBetween('', 'ab', 2)).toBe(2);
    expect(slipsBetween('kitten', 'sitting', 3)).toBe(3);
    expect(slipsBetween('kitten', 'sitting', 2)).toBe(3);
    expect(slipsToBeginning('kowlas', 'kowalski', 1)).toBe(1);
  });

  it('is the same in both directions, and nothing between equals', () => {
    const words = ['abbott', 'abobtt', 'ab', '', 'muller', 'mueller', 'smith', 'smyth'];
    for (const one of words) {
      for (const other of words) {
        expect(slipsBetween(one, other, 9)).toBe(slipsBetween(other, one, 9));
        expect(slipsBetween(one, other, 9) === 0).toBe(one === other);
      }
    }
  });
});

describe('the sound', () => {
  it.each([
    ['fischer', 'visher'],
    ['stefan', 'stephen'],
    ['meier', 'mayr'],
    ['schmitt', 'schmidt'],
    ['gonzalez', 'gonsales'],
    ['catherine', 'katrin'],
    ['hernandez', 'ernandes'],
    ['philips', 'filips'],
    ['wright', 'rite'],
  ])('of %s and %s is one', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it.each([
    ['smith', 'sanchez'],
    ['miller', 'millner'],
    ['abbott', 'talbot'],
    ['hassan', 'sen'],
  ])('of %s and %s is not', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});

describe('plain letters', () => {
  it('keep the places of the letters they come from', () => {
    expect(plainLetters('Łukasz ÆØß ı')).toBe('lukasz aeoss i');
    const [first, second] = plainWords("Groß O'Hara");
    expect(first).toEqual({ text: 'gross', places: [0, 1, 2, 3, 3] });
    expect(second).toEqual({ text: 'ohara', places: [5, 7, 8, 9, 10] });
  });
});
