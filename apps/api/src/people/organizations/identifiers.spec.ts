import { checkedIdentifiers, type Identifiers } from './identifiers.js';

/** The fields refused, each with its sentence in French. */
function refused(sent: Identifiers, stored?: Identifiers): Record<string, string> {
  try {
    checkedIdentifiers(sent, stored);
    return {};
  } catch (error) {
    const { fields } = error as { fields: Record<string, { fr: string }> };
    return Object.fromEntries(Object.entries(fields).map(([field, { fr }]) => [field, fr]));
  }
}

test.each<[Identifiers, Identifiers]>([
  [{ siren: '732 829 320' }, { siren: '732829320' }],
  [{ siren: ' 732\u00a0829\u202f320' }, { siren: '732829320' }],
  [{ siret: '732 829 320 00074' }, { siret: '73282932000074', siren: '732829320' }],
  [
    { siren: '732829320', siret: '73282932000074' },
    { siren: '732829320', siret: '73282932000074' },
  ],
  [{ rna: 'w595 001 234' }, { rna: 'W595001234' }],
  [{ rna: 'W2A1001234' }, { rna: 'W2A1001234' }],
  [{ vatNumber: 'fr 40 303 265 045' }, { vatNumber: 'FR40303265045' }],
  [{ vatNumber: 'BE 0428759497' }, { vatNumber: 'BE0428759497' }],
  [{ vatNumber: 'EL094259216' }, { vatNumber: 'EL094259216' }],
  [
    { siren: null, siret: null, rna: null, vatNumber: null },
    { siren: null, siret: null, rna: null, vatNumber: null },
  ],
  [{}, {}],
])('%j is stored as %j', (sent, stored) => expect(checkedIdentifiers(sent)).toEqual(stored));

test('establishments of La Poste, whose key is another, are known', () => {
  expect(checkedIdentifiers({ siret: '35600000049837' })).toMatchObject({ siren: '356000000' });
});

test.each<[Identifiers, string, RegExp]>([
  [{ siren: '73282932' }, 'siren', /a 9 chiffres/],
  [{ siren: '73282932O' }, 'siren', /a 9 chiffres/],
  [{ siren: '732829321' }, 'siren', /clé/],
  [{ siret: '732829320' }, 'siret', /a 14 chiffres/],
  [{ siret: '73282932000075' }, 'siret', /clé/],
  [{ siret: '35600000049838' }, 'siret', /clé/],
  [{ rna: '595001234' }, 'rna', /un W suivi/],
  [{ rna: 'W59500123' }, 'rna', /un W suivi/],
  [{ vatNumber: 'FR41303265045' }, 'vatNumber', /clé/],
  [{ vatNumber: '40303265045' }, 'vatNumber', /commence par son pays/],
  [{ vatNumber: 'US123456789' }, 'vatNumber', /commence par son pays/],
  [{ vatNumber: 'FR4030326504' }, 'vatNumber', /commence par son pays/],
])('%j is refused on %s', (sent, field, sentence) => {
  expect(refused(sent)).toEqual({ [field]: expect.stringMatching(sentence) });
});

test('every number at fault is named at once', () => {
  expect(Object.keys(refused({ siren: '1', siret: '2', rna: '3', vatNumber: '4' }))).toEqual([
    'siren',
    'siret',
    'rna',
    'vatNumber',
  ]);
});

test.each<[Identifiers, Identifiers, string[]]>([
  [{ siret: '73282932000074' }, { siren: '303265045' }, ['siret']],
  [{ siren: '303265045' }, { siret: '73282932000074' }, ['siren']],
  [{ vatNumber: 'FR40303265045' }, { siren: '732829320' }, ['vatNumber']],
  [{ siren: '732829320' }, { vatNumber: 'FR40303265045' }, ['siren']],
  [{ siren: '303265045' }, { vatNumber: 'FR40303265045' }, []],
  [{ siren: null }, { siret: '73282932000074' }, []],
])('%j beside %j contradicts on %j', (sent, stored, fields) => {
  expect(Object.keys(refused(sent, stored))).toEqual(fields);
});
