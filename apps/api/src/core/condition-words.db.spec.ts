import { dbContext } from '../../../../test/support/db-context.js';
import { conditionsInWords } from './condition-words.js';
import { Db } from './db.js';
import { FieldRegistry } from './field-registry.js';

const context = dbContext('sample');

async function told(list: string, where: object, language: 'fr' | 'en' = 'fr'): Promise<string> {
  const fields = context.get(FieldRegistry);
  const known = { db: context.get(Db), fields, fieldsOf: fields.reader('reader') };
  return (await conditionsInWords(known, list, JSON.stringify(where), language)).replaceAll(/[\u00a0\u202f]/g, ' ');
}

test.each<[string, object, string]>([
  ['invoice-lines', { field: 'nature', is: 'equals', value: 'recurring' }, 'Nature est Récurrent'],
  [
    'invoice-lines',
    {
      any: [
        { field: 'amount', is: 'atLeast', value: '1500.00' },
        { field: 'description', is: 'contains', value: 'site' },
      ],
    },
    'Montant hors taxes est au moins 1 500,00 € ou Désignation contient « site »',
  ],
  [
    'invoice-lines',
    {
      all: [
        { field: 'issuedOn', is: 'equals', value: 'lastYear' },
        {
          any: [
            { field: 'issuedOn', is: 'inLast', value: { n: 2, unit: 'month' } },
            { field: 'amount', is: 'empty' },
          ],
        },
      ],
    },
    'Émise le est l’année dernière et (Émise le dans les derniers 2 mois ou Montant hors taxes est vide)',
  ],
])('of %s, %j is told', async (list, where, expected) => {
  expect(await told(list, where)).toBe(expected);
});

test('what is referred to goes by its name, related records by their own conditions', async () => {
  const [territory] = await context
    .get(Db)
    .query<{ id: number; name: string }>('select id, name from territories limit 1');
  const where = {
    field: 'organization',
    is: 'has',
    value: { field: 'territory', is: 'oneOf', value: [territory?.id, 999_999] },
  };
  expect(await told('invoice-lines', where)).toMatch(
    new RegExp(`: au moins un avec \\(Territoire est l’un de ${territory?.name} ou valeur inconnue\\)$`),
  );
  expect(await told('invoice-lines', where, 'en')).toMatch(
    /: at least one with \(Territory is one of .* or unknown value\)$/,
  );
});
