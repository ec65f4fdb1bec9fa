import { DEFAULT_HYPOTHESES } from '@terril/domain';
import type { TestApi } from './api.js';
import { aMailing } from './mailings.js';
import { signedIn } from './people.js';
import { sql } from './sql.js';
import {
  aContact,
  aContract,
  aLine,
  anActivity,
  anInvoice,
  anOpportunity,
  anOrganization,
  aRole,
  aStage,
  aSubscription,
  aSubsidy,
  created,
} from './records.js';

/** A body that each creation takes, and the record that each change may be tried on, by the path of its resource. */
export interface OneOfEach {
  bodies: Record<string, object>;
  records: Record<string, any>;
}

/** Keeps one record of each kind, the first of its table, in an empty database. */
export async function fillDatabase(api: TestApi): Promise<OneOfEach> {
  const administrator = await signedIn(api);
  const bodies: OneOfEach['bodies'] = {};
  const records: OneOfEach['records'] = { '/settings': (await administrator.get('/settings')).body };
  const add = async (path: string, body: object) => {
    bodies[path] = body;
    return (records[path] = created(await administrator.post(path, body)));
  };
  const organization = await add('/organizations', anOrganization({ address: '1 rue du Terril' }));
  const file = created(await administrator.upload('/files?name=a.txt', 'a'));
  await add('/attachments', { recordType: 'organizations', recordId: organization.id, fileId: file.id });
  const table = created(await administrator.upload('/files?purpose=import&name=a.csv', 'Numéro;Pièce\nA;Facture\n'));
  const lines = created(await administrator.upload('/files?purpose=import&name=b.csv', 'Numéro;Désignation\nA;B\n'));
  const { mapping } = created(
    await administrator.post('/imports', { resource: 'invoices', fileId: table.id, linesFileId: lines.id }),
  );
  created(await administrator.post('/import-profiles', { resource: 'invoices', name: 'A', mapping }));
  await add('/contacts', aContact({ roles: [aRole(organization.id)] }));
  const college = await add('/colleges', { name: 'Essai' });
  const category = await add('/member-categories', { name: 'Essai', legalLink: 'other' });
  await add('/share-values', { startsOn: '2018-01-01', value: '50' });
  records['/cooperative-rules'] = (await administrator.get('/cooperative-rules')).body;
  const standing = { startsOn: '2018-01-01', categoryId: category.id, collegeId: college.id };
  const member = await add('/members', { organizationId: organization.id, ...standing });
  const memberId = member.id;
  await add('/share-movements/subscriptions', { memberId, day: '2020-01-01', shares: 2, isPaid: true });
  await add('/share-certificates', { memberId });
  const meeting = await add('/general-meetings', { kind: 'ordinary', day: '2020-07-01' });
  const resolution = created(
    await administrator.post(`/general-meetings/${meeting.id}/resolutions`, { title: 'Essai' }),
  );
  records['/resolutions'] = resolution;
  const { body: voters } = await administrator.get(`/meeting-voters?meetingId=${meeting.id}`);
  records['/meeting-voters'] = voters.data[0];
  await add('/cooperative-reviews', { day: '2018-06-30', reviewer: 'Essai' });
  bodies['/share-movements/payments'] = { memberId, day: '2020-01-01', amount: '1' };
  bodies['/share-movements/refunds'] = { memberId, day: '2020-01-01', shares: 1 };
  bodies['/share-movements/transfers'] = { memberId, day: '2020-01-01', shares: 1, toMemberId: memberId };
  bodies['/colleges/weights'] = { weights: [{ collegeId: college.id, weight: '50' }] };
  const other = await administrator.post('/organizations', anOrganization({ name: 'L’Autre' }));
  const kind = await add('/relation-kinds', { name: 'parraine', reverseName: 'est parrainée par' });
  const related = { organizationId: organization.id, relatedOrganizationId: created(other).id };
  await add('/relations', { kindId: kind.id, ...related });
  const recurring = { category: 'hosting', nature: 'recurring', unitPrice: '18', vatRate: '20', periodUnit: 'year' };
  const service = await add('/services', { name: 'Essai', ...recurring });
  await add('/bundles', { name: 'Essai', items: [{ serviceId: service.id, quantity: '1' }] });
  const contract = await add('/contracts', aContract(organization.id));
  const subscription = await add('/subscriptions', aSubscription(contract.id));
  await add('/indexations', { name: 'Essai', percent: '2', effective: 'next_period' });
  await add('/invoices', anInvoice(organization.id, { lines: [aLine({ subscriptionId: subscription.id })] }));
  const account = await add('/accounts', { code: '6999', name: 'Essai', nature: 'cost' });
  await add('/budget-lines', { year: 2020, month: 1, accountId: account.id, planned: '1', actual: '1' });
  await add('/subsidies', aSubsidy());
  const closing = await add('/closings', { year: 2019 });
  const none = { legal: '0', statutory: '0', other: '0', carriedForward: '0', interest: '0' };
  const vote = { ...none, votedOn: '2020-06-30', minutesFileId: file.id };
  created(await administrator.post(`/closings/${closing.id}/allocation/vote`, vote));
  const opening = { reserve: 'legal', movedOn: '2019-12-31', kind: 'opening', amount: '10', label: 'Essai' };
  await add('/reserve-movements', opening);
  const books = created(await administrator.upload('/files?purpose=import&name=c.csv', 'Mois;Compte;Montant\n'));
  await add('/ledger-imports', { year: 2020, fileId: books.id });
  await add('/management-reports', { year: 2020 });
  bodies['/management-reports/preview'] = { year: 2020, sections: [] };
  const pipeline = await add('/pipelines', { name: 'Essai', position: 1 });
  const stage = await add('/pipeline-stages', aStage(pipeline.id));
  await add('/competitors', { name: 'Essai' });
  await add('/opportunities', anOpportunity(organization.id, stage.id));
  await add('/activities', anActivity({ organizationId: organization.id }));
  await add('/assistance-credits', { organizationId: organization.id, source: 'pack', minutes: 60 });
  const segment = await add('/segments', { name: 'Essai', list: 'organizations', filters: '{}' });
  const campaign = await add('/campaigns', { ...aMailing(segment.id), name: 'Essai' });
  await add('/reminder-rules', { list: 'contracts', field: 'endsOn', days: 30, subject: 'Essai' });
  await add('/events', { title: 'Essai', kind: 'workshop', day: '2020-06-30' });
  const form = await add('/lead-forms', {
    slug: 'essai',
    title: 'Essai',
    thanks: 'Merci',
    consentText: 'Oui',
    stageId: stage.id,
    phoneUse: 'optional',
    organizationUse: 'optional',
    placeUse: 'optional',
  });
  await sql(
    api.databaseUrl,
    `insert into leads (form_id, received_on, token_hash, name, email, message, consent_text, status)
     values ($1, '2020-06-30', 'essai', 'Nadia', 'nadia@example.org', 'Essai', 'Oui', 'waiting')`,
    [form.id],
  );
  await sql(
    api.databaseUrl,
    `insert into letters (kind, state, organization_id, subject, content, file_id)
     values ('renewal_notice', 'to_send', $1, 'Essai', '{}', $2)`,
    [organization.id, file.id],
  );
  await sql(
    api.databaseUrl,
    `insert into campaign_recipients (campaign_id, organization_id, name, email, state, token)
     values ($1, $2, 'Essai', 'essai@example.org', 'sent', 'essai')`,
    [campaign.id, organization.id],
  );
  await sql(
    api.databaseUrl,
    `insert into mail_objections (email, kind, since, origin) values ('essai@example.org', 'unsubscribed', '2020-06-30', 'Essai')`,
    [],
  );
  await sql(
    api.databaseUrl,
    `with message as (
       insert into tray_messages (direction, reason, subject, body, received_at, people, partners)
       values ('in', 'unknown', 'Essai', 'Essai', now(), '[]', '{}') returning id
     ) insert into tray_files (message_id, file_id) select id, $1 from message`,
    [file.id],
  );
  await add('/result-forecast/hypotheses', { ...DEFAULT_HYPOTHESES });
  await add('/views', { list: 'organizations', name: 'Essai', filters: '{}', isShared: true });
  const definition = { entity: 'organizations', measures: [{ of: 'count' }] };
  await add('/analyses', { name: 'Essai', isShared: true, definition });
  bodies['/analyses/run'] = { definition };
  const cards = [{ id: 1, kind: 'note', width: 'half', options: { text: 'Essai' } }];
  await add('/dashboards', { name: 'Essai', isShared: true, cards });
  await add('/end-reasons', { nameFr: 'Essai', position: 1 });
  await add('/emails', { recordType: 'organizations', recordId: organization.id, fileIds: [file.id] });
  await add('/email-templates', { name: 'Essai', subject: 'Essai', body: 'Essai' });
  await add('/tags', { name: 'Essai', color: 'blue' });
  await add('/custom-fields', { recordType: 'organizations', labelFr: 'Essai', kind: 'text', choices: [] });
  await add('/areas', { code: 'artois', name: 'Artois', position: 3, epciCodes: ['200033579'] });
  await add('/territories', { code: 'aisne', name: 'Aisne', position: 9, departments: ['01'] });
  const person = { email: 'essai@terril.example', name: 'Essai', role: 'staff', password: 'un autre mot de passe' };
  await add('/users', person);
  records['/chatons-export'] = (await administrator.get('/chatons-export')).body;
  bodies['/contacts/vcards'] = { text: 'BEGIN:VCARD\nFN:Nadia\nEND:VCARD', dryRun: true };
  bodies['/not-duplicates'] = { recordType: 'organizations', ids: [organization.id, organization.id + 1] };
  bodies['/auth/login'] = { email: 'nobody@terril.example', password: 'guess' };
  bodies['/auth/setup'] = { ...person, token: 'guess', role: undefined };
  return { bodies, records };
}
