import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startApi, type TestApi } from '../support/api.js';
import type { ApiClient } from '../support/client.js';
import { imported } from '../support/imports.js';
import { signedIn } from '../support/people.js';
import { readReport } from '../support/reports.js';

const SAMPLE = path.join(__dirname, '../../sample/cooperative-2020');
const sample = (name: string) => readFileSync(path.join(SAMPLE, `${name}.csv`));

let api: TestApi;
let demo: TestApi;
let staff: ApiClient;
beforeAll(async () => {
  [api, demo] = await Promise.all([
    startApi({ sample: false, env: { TERRIL_TODAY: '2020-12-31' } }),
    startApi({ sample: true, env: { TERRIL_TODAY: '2020-12-31' } }),
  ]);
  staff = await signedIn(api, 'staff');
});
afterAll(() => Promise.all([api.stop(), demo.stop()]));

const FILES: [resource: string, file: string, lines: string | undefined, count: number][] = [
  ['organizations', 'organizations', undefined, 76],
  ['contacts', 'contacts', undefined, 38],
  ['contracts', 'contracts', undefined, 87],
  ['subscriptions', 'subscriptions', undefined, 144],
  ['invoices', 'invoices', 'invoice_lines', 1338],
  ['opportunities', 'opportunities', undefined, 26],
  ['activities', 'activities', undefined, 122],
];

/** Without the ids, each base's own, and what comes of subsidies and costs, which no file is imported for. */
const comparable = (report: unknown) =>
  JSON.parse(
    JSON.stringify(report, (key, value) => (/^id$|Ids?$|^(subsidies|costs|result)$/.test(key) ? undefined : value)),
  );

test('the sample imported from its files, mapped as their titles suggest, gives the report of the demo', async () => {
  for (const [resource, file, lines, count] of FILES) {
    const { trial, done } = await imported(staff, resource, sample(file), {
      name: `${file}.csv`,
      lines: lines && sample(lines),
      // The sample holds one body twice on purpose.
      mapping: { lookAlikes: 'create' },
    });
    expect([file, trial?.counts]).toEqual([
      file,
      expect.objectContaining({ created: count, rejected: 0, doubtful: 0 }),
    ]);
    expect([file, done?.state, done?.counts]).toEqual([file, 'done', expect.objectContaining({ created: count })]);
  }
  const reader = await signedIn(demo, 'reader');
  for (const report of ['turnover', 'new-users', 'key-figures']) {
    const [ours, theirs] = await Promise.all([staff, reader].map((each) => readReport(each, report, 'year=2020')));
    expect([report, comparable(ours)]).toEqual([report, comparable(theirs)]);
  }
});
