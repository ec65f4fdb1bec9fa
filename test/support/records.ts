import type { Answer, ApiClient } from './client.js';

/** The record of an answer that must be a creation. */
export function created({ status, body }: Answer<any>): any {
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** A body the API takes, for an organization; `fields` win. */
export const anOrganization = (fields: object = {}) => ({
  name: 'Les Amis du Terril',
  kind: 'association',
  postcode: '62800',
  city: 'Liévin',
  ...fields,
});

/** A body the API takes, for a contact. */
export const aContact = (fields: object = {}) => ({
  firstName: 'Nadia',
  lastName: 'Sorbier',
  email: 'nadia.sorbier@example.org',
  phone: '03 21 00 11 22',
  ...fields,
});

export const aRole = (organizationId: number, fields: object = {}) => ({
  organizationId,
  function: 'présidente',
  startsOn: '2020-01-01',
  ...fields,
});

export const aContract = (organizationId: number, fields: object = {}) => ({
  organizationId,
  reference: 'C-1',
  title: 'Hébergement',
  startsOn: '2020-01-01',
  renewal: 'tacit',
  ...fields,
});

export const aVersion = (fields: object = {}) => ({
  startsOn: '2020-01-01',
  quantity: '2',
  unitPrice: '75.00',
  ...fields,
});

export const aSubscription = (contractId: number, fields: object = {}) => ({
  contractId,
  service: 'Hébergement de site web',
  category: 'hosting',
  periodUnit: 'quarter',
  billed: 'in_advance',
  versions: [aVersion()],
  ...fields,
});

export const aLine = (fields: object = {}) => ({
  description: 'Formation',
  nature: 'one_off',
  category: 'training',
  quantity: '1',
  unitPrice: '100.00',
  vatRate: '20',
  ...fields,
});

export const anInvoice = (organizationId: number, fields: object = {}) => ({
  number: 'F-1',
  type: 'invoice',
  organizationId,
  issuedOn: '2020-06-01',
  dueOn: '2020-07-01',
  lines: [aLine()],
  ...fields,
});

export const aContactPoint = (fields: object = {}) => ({
  kind: 'phone',
  label: 'accueil',
  value: '03 21 00 11 22',
  ...fields,
});

export const anAddress = (fields: object = {}) => ({
  kind: 'site',
  address: '12 rue de la Gare',
  postcode: '62300',
  city: 'Lens',
  ...fields,
});

export const aStage = (pipelineId: number, fields: object = {}) => ({
  pipelineId,
  name: 'Proposition écrite',
  color: 'teal',
  position: 5,
  probability: 40,
  outcome: 'open',
  ...fields,
});

export const anActivity = (fields: object = {}) => ({ kind: 'call', body: 'Rappeler la semaine prochaine', ...fields });

export const anOpportunity = (organizationId: number, stageId: number, fields: object = {}) => ({
  organizationId,
  stageId,
  title: 'Refonte du site',
  oneOffAmount: '1000.00',
  yearlyAmount: '240.00',
  ...fields,
});

/** A subsidy granted for a whole year. */
export const aSubsidy = ({ year = 2020, ...fields }: { year?: number } & Record<string, unknown> = {}) => ({
  funder: 'La Ville',
  title: 'Aide',
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  amount: '1',
  ...fields,
});

/** The id of the account of that code: '6132' is the rent of a new database. */
export async function accountOf(client: ApiClient, code: string): Promise<number> {
  const { body } = await client.get(`/accounts?perPage=100&q=${code}`);
  return body.data.find((account: any) => account.code === code).id;
}

export const aService = (fields: object = {}) => ({
  name: 'Hébergement de site',
  category: 'hosting',
  nature: 'recurring',
  unitPrice: '20.00',
  vatRate: '20.00',
  periodUnit: 'month',
  periodCount: 1,
  ...fields,
});

/** The stages of pipelines by name. */
export const stagesOf = async (client: ApiClient): Promise<Record<string, number>> => {
  const { body } = await client.get('/pipeline-stages');
  return Object.fromEntries(body.data.map(({ name, id }: any) => [name, id]));
};
