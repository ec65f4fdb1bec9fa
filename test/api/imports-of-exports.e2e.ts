import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient } from '../support/client.js';
import { imported } from '../support/imports.js';
import { signedIn } from '../support/people.js';

let api: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true });
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

/** What a file of the list tells that an import does not write: it is derived, or several things in one cell. */
const LEFT: Record<string, string[]> = {
  organizations: [
    'Statut',
    'Territoire',
    'Usager depuis',
    'Autres adresses électroniques',
    'Autres téléphones',
    'Autres sites web',
    'Adresse de facturation',
    'Adresse de livraison',
    'Sites',
    'Département',
    'Code de l’EPCI',
  ],
  contacts: ['Rôles', 'Autres adresses électroniques', 'Autres téléphones', 'Sites web'],
  relations: ['En cours'],
  contracts: ['État'],
  subscriptions: ['Structure', 'Par mois, hors taxes'],
  invoices: ['Total hors taxes', 'TVA', 'Total TTC'],
};

test.each(Object.keys(LEFT).flatMap((resource) => ['csv', 'xlsx', 'ods'].map((format) => [resource, format] as const)))(
  'the list of %s as %s, imported again, changes nothing',
  async (resource, format) => {
    const { body: file } = await staff.download(`/${resource}/export?format=${format}`);
    const { total } = (await staff.get(`/${resource}?perPage=1`)).body;
    const { done } = await imported(staff, resource, file, { name: `${resource}.${format}` });
    const mapped = done.mapping.columns.map(({ title }: any) => title);
    const left = done.columns.filter(({ title, kind }: any) => kind !== 'empty' && !mapped.includes(title));
    expect(LEFT[resource]).toEqual(expect.arrayContaining(left.map(({ title }: any) => title)));
    expect(done).toMatchObject({ state: 'done', counts: { unchanged: total, created: 0, updated: 0, rejected: 0 } });
  },
);
