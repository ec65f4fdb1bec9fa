import type { ApiClient } from './client.js';
import { aContact, anOrganization, created } from './records.js';

/** Two colleges of 50 %, three categories, and shares of 50 EUR since 2018. */
export async function aCooperative(administrator: ApiClient) {
  const add = async (path: string, body: object) => created(await administrator.post(path, body)).id as number;
  const workers = await add('/colleges', { name: 'Salariés', position: 1 });
  const users = await add('/colleges', { name: 'Usagers', position: 2 });
  const weights = [
    { collegeId: workers, weight: '50' },
    { collegeId: users, weight: '50' },
  ];
  await administrator.post('/colleges/weights', { weights });
  const employee = await add('/member-categories', { name: 'Salariés', legalLink: 'employee', position: 1 });
  const beneficiary = await add('/member-categories', { name: 'Bénéficiaires', legalLink: 'beneficiary', position: 2 });
  created(await administrator.post('/share-values', { startsOn: '2018-01-01', value: '50' }));
  return { workers, users, employee, beneficiary };
}

/** A person who is a member since 2018; `fields` win. */
export async function aPersonMember(administrator: ApiClient, lastName: string, fields: object) {
  const email = `${lastName.toLowerCase()}@example.org`;
  const contact = created(await administrator.post('/contacts', aContact({ firstName: 'Camille', lastName, email })));
  return created(await administrator.post('/members', { contactId: contact.id, startsOn: '2018-01-01', ...fields }));
}

/** An organization that is a member since 2018; `fields` win. */
export async function anOrganizationMember(administrator: ApiClient, name: string, fields: object) {
  const organization = created(await administrator.post('/organizations', anOrganization({ name, email: null })));
  return created(
    await administrator.post('/members', { organizationId: organization.id, startsOn: '2018-01-01', ...fields }),
  );
}
