import type { Conditions } from '@terril/domain';
import { dbContext } from '../../../../test/support/db-context.js';
import { ContactsService } from '../people/contacts/contacts.service.js';
import { ContractListService } from '../revenue/contracts/contract-list.service.js';
import { InvoicesService } from '../revenue/invoices/invoices.service.js';
import { OrganizationListService } from '../people/organizations/organization-list.service.js';
import { SubscriptionsService } from '../revenue/subscriptions/subscriptions.service.js';
import { Db } from './db.js';
import { FieldRegistry } from './field-registry.js';

/** Its clock stands on 31 December 2020. */
const context = dbContext('empty');

/**
 * Élan has a running hosting, Fosse 7 one that ended, La Lampe a contract alone, 100 %_\ nothing. They are made once:
 * the tests read.
 */
beforeAll(async () => {
  const db = context.get(Db);
  await db.query(`
    insert into tags (id, name, color) values (1, 'Culture', 'blue'), (2, 'Presse', 'red');
    insert into organizations (id, name, kind, city, siren, is_partner, user_since, user_days, territory_id, created_at)
    values
      (1, 'Élan', 'association', 'Lens', '303265045', false, '2015-09-01', '{[2015-09-01,)}', 1, '2020-12-30T23:30:00Z'),
      (2, 'Fosse 7', 'company', 'Liévin', null, false, null, '{[2018-01-01,2020-07-01)}', 2, '2020-12-24T12:00:00Z'),
      (3, 'La Lampe', 'company', '', null, true, null, '{}', null, '2020-12-25T12:00:00Z'),
      (4, '100 %_\\', 'collective', null, null, false, null, '{[2021-02-01,)}', null, '2019-06-01T12:00:00Z');
    insert into organization_tags values (1, 1), (1, 2), (2, 2);
    insert into organization_contact_points (organization_id, kind, label, value)
      values (1, 'phone', 'accueil', '03 21 00 11 22'), (1, 'email', null, 'compta@example.org'), (2, 'email', null, 'fosse@example.net');
    insert into organization_addresses (organization_id, kind, address, postcode, city, starts_on, ends_before)
      values (1, 'billing', '3 rue du Fond', '59500', 'Douai', null, '2020-01-01'), (1, 'billing', '4 rue du Pont', '62300', 'Lens', '2020-01-01', null),
             (3, 'delivery', '1 quai Ouest', '59500', 'Douai', null, null);
    insert into contacts (id, last_name, email, language) values (1, 'Sorbier', 'nadia@example.org', 'fr'), (2, 'Aulne', null, 'nl');
    insert into contact_contact_points (contact_id, kind, value) values (2, 'phone', '+33 6 39 98 00 01');
    insert into contact_roles (contact_id, organization_id, is_main, is_billing, ends_before)
      values (1, 1, true, false, null), (2, 2, false, true, '2020-01-01');
    insert into contracts (id, organization_id, reference, title, starts_on, ends_before, renewal, renewal_months)
      values (1, 1, 'C-1', 'Hébergement', '2015-09-01', null, 'tacit', 12),
             (2, 2, 'C-2', 'Hébergement', '2018-01-01', '2020-07-01', 'none', null),
             (3, 3, 'C-3', 'Étude', '2021-03-01', '2021-04-01', 'none', null);
    insert into subscriptions (id, contract_id, service, category, period_unit, period_count, billed, starts_on, ends_before)
      values (1, 1, 'Nextcloud', 'hosting', 'month', 1, 'in_advance', '2015-09-01', null),
             (2, 2, 'Courriel', 'hosting', 'year', 1, 'in_advance', '2018-01-01', '2020-07-01');
    insert into price_versions (subscription_id, starts_on, ends_before, quantity, unit_price, cause, period_months, monthly_amount)
      values (1, '2015-09-01', null, 1, 30, 'start', 1, 30), (2, '2018-01-01', '2020-07-01', 1, 120, 'start', 12, 10);
    insert into invoices (id, number, type, organization_id, issued_on, due_on, paid_on, net_amount, vat_amount, gross_amount)
      values (1, 'F-1', 'invoice', 1, '2020-12-01', '2020-12-31', '2020-12-15', 100, 20, 120),
             (2, 'F-2', 'invoice', 2, '2020-01-15', '2020-02-15', null, 0.1, 0.02, 0.12);
    insert into invoice_lines (invoice_id, organization_id, issued_on, position, description, nature, category, subscription_id, quantity, unit_price, amount, vat_rate)
      values (1, 1, '2020-12-01', 1, 'Nextcloud', 'recurring', 'hosting', 1, 1, 100, 100, 20)`);
});

const LISTS = {
  organizations: OrganizationListService,
  contacts: ContactsService,
  contracts: ContractListService,
  subscriptions: SubscriptionsService,
  invoices: InvoicesService,
} as const;
type List = keyof typeof LISTS;

/** The ids of what a list finds. */
async function found(list: List, where: Conditions | string): Promise<number[]> {
  const service = context.get<{ list(query: object): Promise<{ data: { id: number }[]; total: number }> }>(LISTS[list]);
  const text = typeof where === 'string' ? where : JSON.stringify(where);
  const { data, total } = await service.list({ where: text, sort: 'id' });
  expect(total).toBe(data.length);
  return data.map(({ id }) => id);
}

test.each<[string, string, unknown, number[]]>([
  ['name', 'contains', 'ELAN', [1]],
  ['name', 'contains', '%', [4]],
  ['name', 'contains', '_', [4]],
  ['name', 'contains', '\\', [4]],
  ['name', 'containsNot', 'a', [2, 4]],
  ['city', 'containsNot', 'lens', [2, 3, 4]],
  ['name', 'starts', 'la', [3]],
  ['name', 'starts', 'lampe', []],
  ['name', 'equals', 'elan', [1]],
  ['name', 'equals', "' or 1=1 --", []],
  ['city', 'differs', 'LIEVIN', [1, 3, 4]],
  ['city', 'oneOf', ['lens', 'liévin'], [1, 2]],
  ['city', 'empty', undefined, [3, 4]],
  ['city', 'filled', undefined, [1, 2]],
  ['kind', 'equals', 'company', [2, 3]],
  ['kind', 'differs', 'company', [1, 4]],
  ['kind', 'noneOf', ['company', 'collective'], [1]],
  ['legalForm', 'empty', undefined, [1, 2, 3, 4]],
  ['status', 'equals', 'user', [1]],
  ['status', 'oneOf', ['former', 'partner'], [2, 3]],
  ['status', 'differs', 'prospect', [1, 2, 3]],
  ['isPartner', 'equals', true, [3]],
  ['isPartner', 'equals', false, [1, 2, 4]],
  ['territory', 'equals', 1, [1]],
  ['territory', 'differs', 1, [2, 3, 4]],
  ['territory', 'empty', undefined, [3, 4]],
  ['tags', 'has', 2, [1, 2]],
  ['tags', 'hasNot', 1, [2, 3, 4]],
  ['tags', 'oneOf', [1, 2], [1, 2]],
  ['tags', 'empty', undefined, [3, 4]],
  ['tags', 'filled', undefined, [1, 2]],
  ['areas', 'empty', undefined, [1, 2, 3, 4]],
  ['firstUserOn', 'equals', '2018-01-01', [2]],
  ['firstUserOn', 'differs', '2018-01-01', [1, 3, 4]],
  ['firstUserOn', 'before', 'today', [1, 2]],
  ['firstUserOn', 'after', 'thisMonth', [4]],
  ['firstUserOn', 'after', '2021-02-01', []],
  ['firstUserOn', 'between', ['2015-09-01', '2018-01-01'], [1, 2]],
  ['firstUserOn', 'inNext', { n: 2, unit: 'month' }, [4]],
  ['firstUserOn', 'inNext', { n: 1, unit: 'month' }, []],
  ['firstUserOn', 'inLast', { n: 3, unit: 'year' }, [2]],
  ['firstUserOn', 'empty', undefined, [3]],
  // 23:30 in London is the day after in France.
  ['createdAt', 'equals', '2020-12-31', [1]],
  ['createdAt', 'inLast', { n: 7, unit: 'day' }, [1, 3]],
  ['createdAt', 'before', 'thisYear', [4]],
])('organizations whose %s %s %j', async (field, is, value, ids) => {
  expect(await found('organizations', { field, is, value } as Conditions)).toEqual(ids);
});

const leaf = (field: string, is: string, value?: unknown) => ({ field, is, value }) as Conditions;
const further = (kind: string, is: string, value?: string) => ({
  all: [leaf('kind', 'equals', kind), leaf('value', is, value)],
});
/** Billed today in a postcode that begins so. */
const billedIn = (postcode: string) => ({
  all: [leaf('kind', 'equals', 'billing'), leaf('state', 'equals', 'running'), leaf('postcode', 'starts', postcode)],
});
const hosting = { all: [leaf('category', 'equals', 'hosting'), leaf('state', 'equals', 'running')] };

test.each<[List, Conditions, number[]]>([
  ['contracts', leaf('endsOn', 'equals', '2020-06-30'), [2]],
  ['contracts', leaf('endsOn', 'before', '2020-06-30'), []],
  ['contracts', leaf('endsOn', 'after', '2020-06-30'), [3]],
  ['contracts', leaf('state', 'oneOf', ['upcoming', 'ended']), [2, 3]],
  ['contracts', leaf('renewalMonths', 'atLeast', 12), [1]],
  ['contracts', leaf('renewalMonths', 'differs', 12), [2, 3]],
  ['contracts', leaf('renewalMonths', 'less', '12'), []],
  ['subscriptions', leaf('monthlyAmount', 'between', ['29.99', 30]), [1]],
  ['subscriptions', leaf('monthlyAmount', 'equals', 0), [2]],
  ['invoices', leaf('netAmount', 'equals', '0.1'), [2]],
  ['invoices', leaf('netAmount', 'more', 0.1), [1]],
  ['invoices', leaf('isPaid', 'equals', false), [2]],
  ['invoices', leaf('dueOn', 'inNext', { n: 1, unit: 'day' }), [1]],
  ['contacts', leaf('language', 'equals', 'nl'), [2]],
  ['contacts', leaf('email', 'empty'), [2]],
  ['organizations', leaf('subscriptions', 'has', hosting), [1]],
  ['organizations', leaf('subscriptions', 'hasNot', hosting), [2, 3, 4]],
  ['organizations', leaf('subscriptions', 'hasNot'), [3, 4]],
  ['organizations', leaf('contracts', 'has', leaf('subscriptions', 'hasNot')), [3]],
  ['organizations', leaf('contacts', 'has', leaf('isMain', 'equals', true)), [1]],
  ['organizations', leaf('contacts', 'has', leaf('contact', 'has', leaf('email', 'empty'))), [2]],
  ['organizations', leaf('invoices', 'has', leaf('lines', 'has', leaf('amount', 'more', 50))), [1]],
  [
    'contacts',
    leaf('roles', 'has', { all: [leaf('state', 'equals', 'running'), leaf('isMain', 'equals', true)] }),
    [1],
  ],
  ['contacts', leaf('roles', 'has', leaf('organization', 'has', leaf('city', 'equals', 'lievin'))), [2]],
  ['organizations', leaf('contactPoints', 'has', further('email', 'contains', 'EXAMPLE.org')), [1]],
  ['organizations', leaf('contactPoints', 'hasNot', further('email', 'filled')), [3, 4]],
  ['organizations', leaf('contactPoints', 'has', leaf('phone', 'contains', '03.21.00.11')), [1]],
  ['organizations', leaf('contactPoints', 'has', leaf('label', 'equals', 'Accueil')), [1]],
  ['contacts', leaf('contactPoints', 'has', leaf('phone', 'starts', '06 39 9')), [2]],
  ['organizations', leaf('addresses', 'has', billedIn('59')), []],
  ['organizations', leaf('addresses', 'has', billedIn('62')), [1]],
  ['organizations', leaf('addresses', 'has', leaf('city', 'equals', 'douai')), [1, 3]],
  ['organizations', leaf('addresses', 'has', leaf('endsOn', 'equals', '2019-12-31')), [1]],
  ['contracts', leaf('organization', 'has', leaf('addresses', 'hasNot')), [2]],
  ['contracts', leaf('organization', 'has', leaf('tags', 'has', 1)), [1]],
  ['contracts', leaf('organizationId', 'oneOf', [2, 3]), [2, 3]],
  ['subscriptions', leaf('organization', 'has', leaf('status', 'equals', 'former')), [2]],
  ['subscriptions', leaf('lines', 'has', leaf('invoice', 'has', leaf('isPaid', 'equals', true))), [1]],
  ['subscriptions', leaf('contract', 'has', leaf('organization', 'has', leaf('contracts', 'has'))), [1, 2]],
  ['invoices', leaf('lines', 'hasNot'), [2]],
  ['organizations', { any: [leaf('kind', 'equals', 'collective'), leaf('subscriptions', 'has', hosting)] }, [1, 4]],
  [
    'organizations',
    {
      all: [
        { any: [leaf('city', 'equals', 'lens'), leaf('city', 'equals', 'lievin')] },
        { any: [leaf('kind', 'equals', 'company'), leaf('status', 'equals', 'partner')] },
      ],
    },
    [2],
  ],
])('%s under %j', async (list, where, ids) => {
  expect(await found(list, where)).toEqual(ids);
});

/** A field with an operator its kind has, and a value that cannot be. */
test.each<[string, Conditions | string, string]>([
  ['no JSON', '{', 'Condition : on attend du JSON.'],
  ['a number', '1', 'Condition : on attend un groupe'],
  ['an empty group', '{"all":[]}', 'Condition : un groupe a au moins une condition.'],
  ['two groups in one', '{"all":[{"field":"name","is":"filled"}],"any":[]}', 'Condition : on attend un groupe'],
  ['no operator', '{"all":[{"field":"name"}]}', 'Condition 1 : on attend un groupe'],
  ['an unknown key', '{"field":"name","is":"filled","not":true}', 'Condition : clé inconnue « not ».'],
  ['an unknown field', { all: [leaf('name', 'filled'), leaf('__proto__', 'filled')] }, 'Condition 2 : champ inconnu'],
  ['a field of Object', leaf('constructor', 'filled'), 'Condition : champ inconnu « constructor »'],
  ['an operator of another kind', leaf('name', 'before', 'today'), 'Condition, « Nom » : on attend l’un de : contains'],
  ['a NUL', '{"field":"name","is":"contains","value":"\\u0000"}', 'Condition, « Nom » : on attend un texte'],
  ['no digit of a telephone', leaf('contactPoints', 'has', leaf('phone', 'contains', 'x')), 'on attend des chiffres'],
  ['an empty text', leaf('name', 'contains', ''), 'Condition, « Nom » : on attend un texte'],
  ['a missing value', leaf('name', 'contains'), 'Condition, « Nom » : on attend un texte'],
  ['a value too many', leaf('name', 'empty', 'x'), 'Condition, « Nom » : aucune valeur attendue.'],
  ['no list', leaf('city', 'oneOf', 'lens'), 'Condition, « Ville » : on attend une liste de 1 à 100 valeurs.'],
  ['an empty list', leaf('city', 'oneOf', []), 'Condition, « Ville » : on attend une liste'],
  ['an unknown choice', leaf('kind', 'equals', 'toString'), 'Condition, « Type » : on attend l’un de : association'],
  ['no day', leaf('firstUserOn', 'before', '2021-02-29'), 'Condition, « Usager depuis » : on attend un jour'],
  [
    'a reversed span',
    leaf('firstUserOn', 'between', ['today', 'yesterday']),
    'la première valeur est après la seconde',
  ],
  ['half a span', leaf('firstUserOn', 'between', ['today']), 'on attend une liste de deux valeurs'],
  ['a duration of nothing', leaf('firstUserOn', 'inLast', { n: 0, unit: 'day' }), 'on attend {"n", "unit"}'],
  ['an unknown unit', leaf('firstUserOn', 'inLast', { n: 1, unit: 'century' }), 'on attend {"n", "unit"}'],
  ['a text for a flag', leaf('isPartner', 'equals', 'true'), 'on attend true ou false'],
  ['an id that is none', leaf('territory', 'equals', 1.5), 'on attend un nombre entier'],
  ['no conditions on what is related', leaf('contracts', 'has', 3), 'on attend des conditions, ou rien'],
  ['a bad condition on what is related', leaf('contracts', 'has', leaf('foo', 'filled')), 'champ inconnu « foo »'],
  ['one too many', { all: Array.from({ length: 51 }, () => leaf('name', 'filled')) }, 'Condition 51 : au plus 50'],
  [
    'groups too deep',
    { all: [{ all: [{ all: [{ all: [{ all: [leaf('name', 'filled')] }] }] }] }] },
    'Condition 1.1.1.1 : au plus 4 groupes',
  ],
  [
    'relations too deep',
    ['contracts', 'organization', 'contracts', 'organization', 'contracts'].reduceRight<Conditions>(
      (inner, field) => leaf(field, 'has', inner),
      leaf('name', 'filled'),
    ),
    'au plus 4 groupes',
  ],
])('%s is refused in a sentence on `where`', async (_, where, sentence) => {
  await expect(found('organizations', where)).rejects.toMatchObject({
    code: 'bad_condition',
    status: 400,
    fields: { where: { fr: expect.stringContaining(sentence), en: expect.any(String) } },
  });
});

test('the fields are described in the language of the reader, those of higher features too', async () => {
  const fields = await context.get(FieldRegistry).describe('organizations', 'en');
  expect(fields).toContainEqual({
    name: 'isPartner',
    label: 'Partner',
    kind: 'yesNo',
    operators: ['equals'],
  });
  expect(fields.find(({ name }) => name === 'status')?.choices).toContainEqual({
    value: 'former',
    label: 'Former user',
  });
  expect(fields.find(({ name }) => name === 'subscriptions')).toMatchObject({
    kind: 'related',
    reference: 'subscriptions',
  });
  const related = fields.filter(({ kind }) => kind === 'related').map(({ name }) => name);
  expect(related.toSorted()).toEqual([
    'activities',
    'addresses',
    'campaigns',
    'contactPoints',
    'contacts',
    'contracts',
    'invoices',
    'opportunities',
    'relations',
    'subscriptions',
  ]);
});
