import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { sql } from '../../../../test/support/sql.js';
import { loadSample } from './sample.js';

/** The smallest sample: an organization, with one record of each kind. */
const FILES = {
  'organizations.csv': [
    'key,name,kind,postcode,city,insee_code,user_since,status',
    'O-1,Les Amis,association,62800,Liévin,62510,,user',
    'O-2,"Le ""Fil""\nde la Plaine",company,59000,Lille,59350,,prospect',
  ],
  'contact_points.csv': ['organization_key,kind,label,value', 'O-1,phone,urgence,06 39 98 00 00'],
  'addresses.csv': [
    'organization_key,kind,label,address,postcode,city,insee_code,starts_on,ends_on',
    'O-2,billing,,BP 1,59000,Lille,59350,2019-01-01,',
  ],
  'parents.csv': ['organization_key,parent_key', 'O-2,O-1'],
  'relations.csv': ['organization_key,relation,related_key,starts_on,ends_on,note', 'O-2,gère,O-1,,,'],
  'contacts.csv': [
    'contact_key,organization_key,first_name,last_name,shared,function,email,main,starts_on,ends_on',
    'P-1,O-1,Nadia,Sorbier,,présidente,nadia@example.org,true,2019-01-01,',
    'P-1,O-2,,,,bénévole,,,,',
    'P-2,O-1,,Accueil,true,,accueil@example.org,,2020-01-01,',
  ],
  'contracts.csv': [
    'key,organization_key,reference,title,signed_on,starts_on,ends_on,renewal,notice_months',
    'C-1,O-1,C-2019-1,Hébergement,2018-12-01,2019-01-01,,tacit,1',
  ],
  'subscriptions.csv': [
    'key,contract_key,service,category,quantity,unit_price,billing_period,billed,starts_on,ends_on,end_reason,replaces',
    'S-1,C-1,hosting,hosting,1,75.00,month,in_arrears,2019-01-01,2019-12-31,Révision de prix,',
    'S-2,C-1,hosting,hosting,1,80.00,month,in_arrears,2020-01-01,,,S-1',
  ],
  'services.csv': ['name,category,nature,unit_price,vat_rate,billing_period', 'mail,hosting,recurring,18,20,year'],
  'unsigned_contracts.csv': [
    'organization_key,reference,title,stage,starts_on,renewal,term_months,notice_months,service,quantity,unit_price',
    'O-2,C-2021-1,Messagerie,sent,2021-01-01,tacit,12,2,mail,5,15.00',
  ],
  'invoices.csv': [
    'number,organization_key,issued_on,due_on,type,credits,paid_on',
    'F-1,O-1,2020-01-31,2020-02-28,invoice,,',
    'F-2,O-1,2020-02-29,2020-03-31,invoice,,2020-03-15',
    'A-1,O-1,2020-03-01,2020-03-01,credit_note,F-1,2020-03-01',
  ],
  'invoice_lines.csv': [
    'invoice_number,description,nature,category,subscription_key,period_start,period_end,quantity,unit_price,amount,vat_rate',
    'F-1,Janvier,recurring,hosting,S-2,2020-01-01,2020-01-31,1,80.00,80.00,20',
    'F-1,Formation,one_off,training,,,,1,100.00,100.00,20',
    'F-2,Février,recurring,hosting,S-2,2020-02-01,2020-02-29,1,80.00,80.00,20',
    'A-1,Trop perçu,one_off,training,,,,-1,100.00,-100.00,20',
  ],
  'budget.csv': ['year,month,account,planned,actual', '2020,1,rent,600.00,610.00'],
  'opportunities.csv': [
    'key,organization_key,title,stage,one_off_amount,recurring_amount_per_year,probability,expected_close_on,source,lost_reason',
    'OPP-1,O-1,Refonte,proposal,900.00,60.00,60,2021-04-30,Usager,',
    'OPP-2,O-2,Audit,lost,500.00,0.00,0,2020-10-01,Réseau,Budget non voté',
  ],
  'activities.csv': [
    'organization_key,kind,on,subject,body,done',
    'O-1,call,2020-03-02,Point téléphonique,Tout va bien.,true',
    'O-2,task,2020-09-16,Action à mener,,false',
  ],
  'reserves.csv': [
    'account,balance_on,balance_before,allocation,share_percent,balance_after',
    'result,2020-12-31,50.00,-50.00,100,0.00',
    'legal_reserve,2019-12-31,100.00,8.00,15,108.00',
    'statutory_reserve,2019-12-31,0.00,42.00,85,42.00',
  ],
  'subsidies.csv': ['year,funder,title,amount', '2019,,Aucune subvention,0.00', '2020,La Ville,Aide,500.00'],
};
type FileName = keyof typeof FILES;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase('empty');
  folder = mkdtempSync(join(tmpdir(), 'terril-sample-'));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

/** Loads the smallest sample with the line `line` of `file` changed. */
async function load(file?: FileName, line = 0, change: (text: string) => string = (text) => text): Promise<void> {
  for (const [name, lines] of Object.entries(FILES)) {
    const written = lines.map((text, index) => (name === file && index === line - 1 ? change(text) : text));
    writeFileSync(join(folder, name), written.join('\n'));
  }
  await loadSample(database.url, folder);
}

const stored = async () => {
  const tables = [
    'organizations',
    'organization_contact_points',
    'organization_addresses',
    'organization_relations',
    'contacts',
    'contracts',
    'subscriptions',
    'invoices',
    'budget_lines',
    'subsidies',
    'fiscal_year_closings',
    'reserve_movements',
    'opportunities',
    'activities',
    'users',
  ];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [row] = await sql<Record<string, number>>(database.url, `select ${counts.join(', ')}`);
  return Object.values(row ?? {});
};

/** The line is that of the file, counted from 1 as editors do; a quoted cell may hold line breaks. */
test.each<[FileName, number, string, string, string]>([
  ['organizations.csv', 1, 'insee_code', 'commune', 'line 1: the column insee_code is missing.'],
  ['organizations.csv', 2, 'association', 'ngo', 'line 2: kind: One of: association, '],
  ['organizations.csv', 2, '62510', '62999', 'line 2: No commune has the code 62999.'],
  ['organizations.csv', 2, '62510,,', '62510,2020-02-30,', 'line 2: userSince: No such day'],
  ['organizations.csv', 2, 'O-1,Les Amis', 'O-1', 'line 2: '],
  ['organizations.csv', 3, 'O-2', 'O-1', 'line 4: Another organization has this external reference.'],
  ['organizations.csv', 3, '59000', '62000', 'line 4: 62000 is not a postcode of Lille.'],
  ['parents.csv', 2, 'O-1', 'O-9', 'line 2: parent_key O-9 is not known.'],
  ['relations.csv', 2, 'gère', 'soutient', 'line 2: relation soutient is not known.'],
  ['relations.csv', 2, 'O-1', 'O-2', 'line 2: An organization has no relation with itself.'],
  ['contacts.csv', 1, 'last_name', 'surname', 'line 1: the column last_name is missing.'],
  ['contacts.csv', 2, 'nadia@', 'nadia', 'line 2: email: This is not an e-mail address.'],
  ['contacts.csv', 2, 'true', 'yes', 'line 2: roles.0.isMain: True or false.'],
  ['contacts.csv', 3, 'O-2', 'O-9', 'line 3: organization_key O-9 is not known.'],
  ['contacts.csv', 3, 'O-2,,,,bénévole', 'O-1,,,,Présidente', 'line 3: This role overlaps another one'],
  ['contacts.csv', 4, 'example.org,', 'example.org,true', 'line 4: Nadia Sorbier already is the main contact'],
  ['contracts.csv', 2, 'O-1', 'O-9', 'line 2: organization_key O-9 is not known.'],
  ['contracts.csv', 2, '2019-01-01,', '2019-01-01,2018-12-31', 'line 2: The contract ends before it starts.'],
  ['contracts.csv', 2, 'tacit,1', 'tacit,un', 'line 2: noticeMonths: A whole number'],
  ['subscriptions.csv', 2, '75.00', '-75.00', 'line 2: versions.0.unitPrice: A number'],
  ['subscriptions.csv', 3, '80.00', 'cher', 'line 3: versions.1.unitPrice: A number'],
  ['subscriptions.csv', 3, '2020-01-01', '2019-12-31', 'line 3: This price version overlaps another one.'],
  ['subscriptions.csv', 3, 'S-1', 'S-7', 'line 3: replaces S-7 is not known.'],
  ['unsigned_contracts.csv', 2, 'sent', 'lost', 'line 2: stage: One of: draft, sent, signed'],
  ['unsigned_contracts.csv', 2, ',mail,', ',letters,', 'line 2: service letters is not known.'],
  ['unsigned_contracts.csv', 2, '15.00', '-1', 'line 2: versions.0.unitPrice: A number'],
  ['opportunities.csv', 2, 'proposal', 'dream', 'line 2: stage dream is not known.'],
  ['opportunities.csv', 2, 'Usager,', 'Usager,Prix', 'line 2: Only a lost opportunity has a reason of loss.'],
  ['opportunities.csv', 3, 'O-2', 'O-9', 'line 3: organization_key O-9 is not known.'],
  ['activities.csv', 2, 'call', 'visio', 'line 2: kind: One of: call'],
  ['activities.csv', 3, 'O-2', 'O-9', 'line 3: organization_key O-9 is not known.'],
  ['invoices.csv', 2, 'O-1', '', 'line 2: organization_key (empty) is not known.'],
  ['invoices.csv', 3, '2020-03-31', '2020-02-28', 'line 3: The due date is before the invoice date.'],
  ['invoices.csv', 3, 'F-2', 'F-1', 'line 3: number F-1 is there twice.'],
  ['invoices.csv', 4, 'F-1', 'F-9', 'line 4: credits F-9 is not known.'],
  ['invoices.csv', 4, 'O-1', 'O-2', 'line 4: A credit note names an invoice of the same organization.'],
  ['invoice_lines.csv', 3, 'one_off', 'gift', 'line 3: lines.1.nature: One of'],
  ['invoice_lines.csv', 4, '1,80.00,80.00', '-1,80.00,-80.00', 'line 4: The quantity on an invoice is above 0'],
  ['invoice_lines.csv', 4, '80.00,80.00', '80.00,81.00', 'line 4: amount 81.00 is not quantity x unit price, 80.00.'],
  ['invoice_lines.csv', 4, '80.00,80.00', 'x,80.00', 'line 4: quantity and unit_price must be numbers.'],
  ['invoice_lines.csv', 4, 'S-2', 'S-9', 'line 4: subscription_key S-9 is not known.'],
  ['invoice_lines.csv', 4, 'F-2', 'F-8', 'line 4: invoice_number F-8 is not known.'],
  ['budget.csv', 2, '2020,1', '2020,13', 'line 2: month: A whole number from 1 to 12.'],
  ['reserves.csv', 2, '2020-12-31', '2021-12-31', 'line 2: This fiscal year is not over.'],
  ['reserves.csv', 2, '50.00,-50.00', '60.00,-60.00', 'line 2: Say why the approved result is not the computed one.'],
  ['reserves.csv', 3, 'legal_reserve', 'treasure', 'line 3: account treasure is not known.'],
  ['reserves.csv', 3, '8.00,15,108.00', '7.00,15,107.00', 'line 2: The total has to be the result'],
  ['reserves.csv', 4, '42.00,85,42.00', '42.00,85,43.00', 'line 4: balance_after 43.00 is not 42.00.'],
  ['reserves.csv', 4, '42.00,85,42.00', 'all,85,all', 'line 4: allocation must be a number.'],
  ['subsidies.csv', 3, '500.00', '', 'line 3: amount: A number'],
])('%s, line %i with %p as %p names the row, and nothing is loaded', async (file, line, from, to, message) => {
  const change = (text: string) => text.replace(from, to);
  await expect(load(file, line, change)).rejects.toMatchObject({
    name: 'SampleError',
    message: expect.stringContaining(`${file}, ${message}`),
  });
  expect(await stored()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a file that is missing is named', async () => {
  const refusal = loadSample(database.url, join(folder, 'nowhere'));
  await expect(refusal).rejects.toThrow(/^organizations\.csv: .*ENOENT/);
});

test('without a bad cell, all of it is loaded', async () => {
  await load();
  expect(await stored()).toEqual([2, 1, 1, 1, 2, 2, 2, 3, 1, 1, 1, 3, 2, 2, 1]);
});
