import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { signedIn } from '../support/people.js';
import { aContract, aLine, anInvoice, anOrganization, aSubscription, created } from '../support/records.js';

let api: TestApi;
let staff: ApiClient;
let organizationId: number;
let otherId: number;
beforeAll(async () => {
  api = await startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } });
  staff = await signedIn(api, 'staff');
  organizationId = created(await staff.post('/organizations', anOrganization())).id;
  otherId = created(await staff.post('/organizations', anOrganization({ name: 'Une autre' }))).id;
});
afterAll(() => api.stop());

let numbers = 0;
const fieldsOf = (fields?: object) => anInvoice(organizationId, { number: `F-${++numbers}`, ...fields });
const create = async (fields?: object) => created(await staff.post('/invoices', fieldsOf(fields)));
const aCredit = (creditedInvoiceId: number | null, fields: object = {}) =>
  fieldsOf({ type: 'credit_note', creditedInvoiceId, lines: [aLine({ quantity: '-1' })], ...fields });

describe('an invoice', () => {
  test('shows its lines and computed amounts', async () => {
    const invoice = await create({ number: 'F-2020-0001', lines: [aLine({ quantity: '1.5' }), aLine()] });
    expect(invoice).toMatchObject({
      version: 1,
      number: 'F-2020-0001',
      type: 'invoice',
      organizationName: 'Les Amis du Terril',
      issuedOn: '2020-06-01',
      dueOn: '2020-07-01',
      paidOn: null,
      creditedInvoiceId: null,
      creditedInvoiceNumber: null,
      netAmount: '250.00',
      vatAmount: '50.00',
      grossAmount: '300.00',
      lines: [
        { position: 1, quantity: '1.5000', unitPrice: '100.000000', amount: '150.00', vatRate: '20.00' },
        { position: 2, quantity: '1.0000', amount: '100.00' },
      ],
    });
    expect((await staff.get(`/invoices/${invoice.id}`)).body).toEqual(invoice);
  });

  test('carries VAT per rate on the total of the document: 3 x 0.33 at 20 % is 1.19, not 1.20', async () => {
    const third = aLine({ unitPrice: '0.33' });
    expect(await create({ lines: [third, third, third] })).toMatchObject({
      netAmount: '0.99',
      vatAmount: '0.20',
      grossAmount: '1.19',
    });
    const rates = ['20', '5.5', '5.50', '0'].map((vatRate) => aLine({ unitPrice: '0.10', vatRate }));
    expect(await create({ lines: rates })).toMatchObject({ netAmount: '0.40', vatAmount: '0.03', grossAmount: '0.43' });
  });

  test.each([
    ['0.5', '0.01', '0.01'],
    ['0.3333', '10', '3.33'],
    ['3', '0.333333', '1.00'],
    ['1', '0', '0.00'],
  ])('%s x %s is %s, half-up to the cent', async (quantity, unitPrice, amount) => {
    expect((await create({ lines: [aLine({ quantity, unitPrice })] })).netAmount).toBe(amount);
  });

  test.each<[string, string, object]>([
    ['due before issue', 'dueOn', { dueOn: '2020-05-31' }],
    ['a negative quantity', 'lines.0.quantity', { lines: [aLine({ quantity: '-1' })] }],
    ['no quantity', 'lines.1.quantity', { lines: [aLine(), aLine({ quantity: '0' })] }],
    ['a negative price', 'lines.0.unitPrice', { lines: [aLine({ unitPrice: '-1' })] }],
    ['half a period', 'lines.0.periodEndsOn', { lines: [aLine({ periodStartsOn: '2020-01-01' })] }],
    [
      'a period that ends before it starts',
      'lines.0.periodEndsOn',
      { lines: [aLine({ periodStartsOn: '2020-02-01', periodEndsOn: '2020-01-31' })] },
    ],
    ['VAT over 100 %', 'lines.0.vatRate', { lines: [aLine({ vatRate: '120' })] }],
    ['an unknown nature', 'lines.0.nature', { lines: [aLine({ nature: 'gift' })] }],
    ['no line', 'lines', { lines: [] }],
    ['an unknown subscription', 'lines.0.subscriptionId', { lines: [aLine({ subscriptionId: 9999 })] }],
    ['an unknown organization', 'organizationId', { organizationId: 9999 }],
    ['a number of 36 characters', 'number', { number: 'F'.repeat(36) }],
    ['a credited invoice, on an invoice', 'creditedInvoiceId', { creditedInvoiceId: 1 }],
  ])('%s is 422 on %s', async (_, field, fields) => {
    const { status, body } = await staff.post('/invoices', fieldsOf(fields));
    expect([status, Object.keys(body.errors)]).toEqual([422, [field]]);
  });

  test('a subsidy does not bill a subscription', async () => {
    const contract = created(await staff.post('/contracts', aContract(organizationId)));
    const { id } = created(await staff.post('/subscriptions', aSubscription(contract.id)));
    const { status, body } = await staff.post(
      '/invoices',
      fieldsOf({ lines: [aLine({ nature: 'subsidy', subscriptionId: id })] }),
    );
    expect([status, Object.keys(body.errors)]).toEqual([422, ['lines.0.nature']]);
  });

  test('a number is taken once', async () => {
    const { number } = await create();
    const { status, body } = await staff.post('/invoices', fieldsOf({ number }));
    expect([status, body.errors]).toEqual([409, { number: 'Une autre facture porte ce numéro.' }]);
  });
});

describe('a credit note', () => {
  test('takes away and names the invoice it corrects', async () => {
    const invoice = await create();
    expect(created(await staff.post('/invoices', aCredit(invoice.id)))).toMatchObject({
      type: 'credit_note',
      creditedInvoiceId: invoice.id,
      creditedInvoiceNumber: invoice.number,
      netAmount: '-100.00',
      vatAmount: '-20.00',
      grossAmount: '-120.00',
    });
  });

  test('has quantities below 0', async () => {
    const { status, body } = await staff.post('/invoices', aCredit(null, { lines: [aLine()] }));
    expect([status, Object.keys(body.errors)]).toEqual([422, ['lines.0.quantity']]);
  });

  test('names an invoice that exists, of the same organization, and no credit note', async () => {
    const { id: invoiceId } = await create();
    const elsewhere = created(
      await staff.post('/invoices', anInvoice(otherId, { number: `F-${++numbers}`, organizationId: otherId })),
    );
    const credit = created(await staff.post('/invoices', aCredit(invoiceId)));
    for (const id of [9999, elsewhere.id, credit.id]) {
      const { status, body } = await staff.post('/invoices', aCredit(id));
      expect([id, status, Object.keys(body.errors)]).toEqual([id, 422, ['creditedInvoiceId']]);
    }
  });

  test('keeps the invoice it names: no deletion, and it stays an invoice of that organization', async () => {
    const invoice = await create();
    await staff.post('/invoices', aCredit(invoice.id));
    const { status, body } = await staff.delete(`/invoices/${invoice.id}`);
    expect([status, body.message]).toEqual([409, 'Cette facture a 1 avoir.']);
    for (const change of [{ organizationId: otherId }, { type: 'credit_note', lines: [aLine({ quantity: '-1' })] }]) {
      const refused = await staff.patch(`/invoices/${invoice.id}`, { version: 1, ...change });
      expect([refused.status, Object.keys(refused.body.errors)]).toEqual([409, [Object.keys(change)[0]]]);
    }
    expect((await staff.get(`/invoices/${invoice.id}`)).body).toEqual(invoice);
  });

  test('does not make a user', async () => {
    const { id } = created(await staff.post('/organizations', anOrganization({ name: 'Créditée' })));
    created(await staff.post('/invoices', aCredit(null, { organizationId: id })));
    expect((await staff.get(`/organizations/${id}`)).body).toMatchObject({ status: 'prospect', firstUserOn: null });
  });
});

describe('a change', () => {
  test('of the lines computes the amounts anew and makes older copies stale', async () => {
    const { id } = await create();
    const lines = [aLine({ unitPrice: '10' }), aLine({ unitPrice: '20' })];
    const { body } = await staff.patch(`/invoices/${id}`, { version: 1, lines });
    expect(body).toMatchObject({ version: 2, netAmount: '30.00', lines: [{ position: 1 }, { position: 2 }] });
    const stale = await staff.patch(`/invoices/${id}`, { version: 1, paidOn: '2020-06-20' });
    expect([stale.status, stale.body.current]).toEqual([409, body]);
  });

  test('of one field leaves the lines', async () => {
    const { id, lines } = await create();
    const { body } = await staff.patch(`/invoices/${id}`, { version: 1, paidOn: '2020-06-20' });
    expect(body).toMatchObject({ paidOn: '2020-06-20', netAmount: '100.00', lines: [{ amount: lines[0].amount }] });
  });

  test('of the due day is checked against the day of issue that stays', async () => {
    const { id } = await create();
    const { status, body } = await staff.patch(`/invoices/${id}`, { version: 1, dueOn: '2020-05-01' });
    expect([status, Object.keys(body.errors)]).toEqual([422, ['dueOn']]);
  });
});

describe('the lists', () => {
  let listedId: number;
  beforeAll(async () => {
    const place = { name: 'La Liste', postcode: '59000', city: 'Lille', kind: 'company' };
    listedId = created(await staff.post('/organizations', anOrganization(place))).id;
    const lines = [
      aLine({ description: 'Hébergement 50 %', nature: 'recurring', category: 'hosting', unitPrice: '1.00' }),
      aLine({ description: 'Formation', unitPrice: '2.00' }),
      aLine({ description: 'Aide', nature: 'subsidy', category: 'service', unitPrice: '4.00' }),
    ];
    const listed = { organizationId: listedId, lines };
    const { id } = await create({ ...listed, number: 'L-1', paidOn: '2020-06-30' });
    await create({ ...listed, number: 'L-2', issuedOn: '2019-12-31', dueOn: '2020-01-31' });
    created(
      await staff.post(
        '/invoices',
        aCredit(id, { ...listed, number: 'L-3', lines: [aLine({ quantity: '-1', unitPrice: '0.50' })] }),
      ),
    );
  });

  const invoices = async (query: string) => {
    const { body } = await staff.get(`/invoices?organizationId=${listedId}&${query}`);
    return [body.data.map(({ number }: any) => number), body.total, body.sums.netAmount, body.sums.grossAmount];
  };
  const lines = async (query: string) => {
    const { body } = await staff.get(`/invoice-lines?organizationId=${listedId}&${query}`);
    return [body.total, body.sums.amount];
  };

  test('of invoices filters and sums, net of credit notes', async () => {
    expect(await invoices('sort=number')).toEqual([['L-1', 'L-2', 'L-3'], 3, '13.50', '16.20']);
    expect(await invoices('sort=number&perPage=1&page=2')).toEqual([['L-2'], 3, '13.50', '16.20']);
    expect(await invoices('type=credit_note')).toEqual([['L-3'], 1, '-0.50', '-0.60']);
    expect(await invoices('year=2019')).toEqual([['L-2'], 1, '7.00', '8.40']);
    expect(await invoices('paid=true')).toEqual([['L-1'], 1, '7.00', '8.40']);
    expect(await invoices('sort=number&paid=false')).toEqual([['L-2', 'L-3'], 2, '6.50', '7.80']);
    expect(await invoices('q=l-2')).toEqual([['L-2'], 1, '7.00', '8.40']);
    expect(await invoices('sort=netAmount&order=DESC&q=liste')).toEqual([['L-2', 'L-1', 'L-3'], 3, '13.50', '16.20']);
  });

  test('of lines filters and sums', async () => {
    const territories = (await staff.get('/territories')).body.data;
    const { id: nord } = territories.find(({ code }: any) => code === 'nord');
    expect(await lines('')).toEqual([7, '13.50']);
    expect(await lines('year=2020')).toEqual([4, '6.50']);
    expect(await lines('year=2020&nature=recurring')).toEqual([1, '1.00']);
    expect(await lines('year=2020&service=true')).toEqual([3, '2.50']);
    expect(await lines('year=2020&service=false')).toEqual([1, '4.00']);
    expect(await lines('category=training')).toEqual([3, '3.50']);
    expect(await lines('kind=association')).toEqual([0, '0.00']);
    expect(await lines(`territoryId=${nord}`)).toEqual([7, '13.50']);
    expect(await lines('territoryId=none')).toEqual([0, '0.00']);
    expect(await lines('areaId=other')).toEqual([0, '0.00']);
    expect(await lines(`q=${encodeURIComponent('50 %')}`)).toEqual([2, '2.00']);
    expect(await lines('q=5_')).toEqual([0, '0.00']);
  });

  test('of lines keeps the place the organization had on the day of the invoice', async () => {
    await staff.patch(`/organizations/${listedId}`, {
      version: (await staff.get(`/organizations/${listedId}`)).body.version,
      postcode: '62300',
      city: 'Lens',
      communeCode: '62498',
      movedOn: '2020-01-01',
    });
    const territories = (await staff.get('/territories')).body.data;
    const totals = await Promise.all(
      ['nord', 'pas_de_calais'].map((code) =>
        lines(`territoryId=${territories.find((territory: any) => territory.code === code).id}`),
      ),
    );
    expect(totals).toEqual([
      [3, '7.00'],
      [4, '6.50'],
    ]);
  });
});
