import fc from 'fast-check';
import { clustersOf, type Comparison, DUPLICATE_SCORES, duplicateScore, DUPLICATE_SIGNS } from './duplicates.js';

const compared = (fields: Partial<Comparison>): Comparison => ({
  shared: [],
  nameSimilarity: 0.4,
  contradictions: [],
  ...fields,
});

describe('duplicateScore', () => {
  const { warned, listed, probable } = DUPLICATE_SCORES;

  it.each<[string, Partial<Comparison>, number, number]>([
    ['the same SIRET, whatever the name', { shared: ['siret', 'siren'] }, probable, 101],
    ['the same name in the same place', { nameSimilarity: 1, shared: ['place'] }, listed, probable],
    ['the same name, place and domain', { nameSimilarity: 1, shared: ['place', 'domain'] }, probable, 101],
    ['a slip of the pen in the same place', { nameSimilarity: 0.8, shared: ['place'] }, listed, probable],
    ['a similar name alone, which typing is warned of', { nameSimilarity: 0.6 }, warned, listed],
    ['the fêtes of two towns', { nameSimilarity: 1, contradictions: ['place'] }, warned, listed],
    ['two tenants of one telephone', { nameSimilarity: 0.1, shared: ['phone', 'place'] }, warned, listed],
    ['two companies of one name', { nameSimilarity: 1, contradictions: ['siren'] }, 0, warned],
    ['two establishments of one body', { nameSimilarity: 0.4, shared: ['siren'], contradictions: ['siret'] }, 50, 60],
    ['neighbours', { shared: ['place'] }, 0, warned],
    ['nothing', {}, 0, 1],
  ])('%s', (_, fields, least, most) => {
    const { score } = duplicateScore('organizations', compared(fields));
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThan(most);
  });

  it.each<[string, Partial<Comparison>, boolean]>([
    ['one name and address', { nameSimilarity: 1, shared: ['email'] }, true],
    ['one name in one organization', { nameSimilarity: 1, shared: ['organization'] }, true],
    ['two readers of one mailbox', { nameSimilarity: 0, shared: ['email', 'organization'] }, false],
    ['a person and a mailbox', { nameSimilarity: 0.6, shared: ['email'], contradictions: ['nature'] }, false],
  ])('of contacts: %s', (_, fields, isListed) => {
    expect(duplicateScore('contacts', compared(fields)).score >= listed).toBe(isListed);
  });

  it('tells the signs, the most telling first', () => {
    const { signs } = duplicateScore('organizations', compared({ nameSimilarity: 0.7, shared: ['place', 'siren'] }));
    expect(signs).toEqual(['siren', 'similarName', 'place']);
  });

  it('never falls with one more sign, nor leaves 0 to 100', () => {
    const signs = fc.uniqueArray(fc.constantFrom(...DUPLICATE_SIGNS));
    fc.assert(
      fc.property(
        signs,
        fc.constantFrom(...DUPLICATE_SIGNS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, one, nameSimilarity) => {
          const { score } = duplicateScore('organizations', compared({ shared: some, nameSimilarity }));
          const { score: more } = duplicateScore('organizations', compared({ shared: [...some, one], nameSimilarity }));
          expect(score).toBeGreaterThanOrEqual(0);
          expect(more).toBeGreaterThanOrEqual(score);
          expect(more).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});

describe('clustersOf', () => {
  it.each([
    [[], []],
    [[[2, 1]], [[1, 2]]],
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      [
        [4, 5],
        [1, 5],
        [2, 3],
      ],
      [
        [1, 4, 5],
        [2, 3],
      ],
    ],
  ])('%j -> %j', (pairs, expected) => expect(clustersOf(pairs as [number, number][])).toEqual(expected));

  it('has each id once, and both of a pair together', () => {
    const id = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), (pairs) => {
        const clusters = clustersOf(pairs);
        const all = clusters.flat();
        expect(new Set(all)).toEqual(new Set(pairs.flat()));
        expect(all).toHaveLength(new Set(all).size);
        for (const [one, other] of pairs) {
          expect(clusters.find((cluster) => cluster.includes(one))).toContain(other);
        }
      }),
    );
  });
});
