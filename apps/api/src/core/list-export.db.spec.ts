import { EventEmitter2 } from '@nestjs/event-emitter';
import { text } from 'node:stream/consumers';
import { dbContext } from '../../../../test/support/db-context.js';
import { SubsidiesService } from '../finance/subsidies/subsidies.service.js';
import { Db } from './db.js';
import { LIST_EXPORTED, ListExporter, type ListExported } from './list-export.js';

const context = dbContext('sample');
const reader = { language: 'fr', by: { id: 1, email: 'a@terril.example', name: 'A', role: 'reader' } } as const;
const asked = () => context.get(ListExporter).export(context.get(SubsidiesService).exported(), { year: 2020 }, reader);

test('tells who takes which rows before they leave', async () => {
  const told: ListExported[] = [];
  context.get(EventEmitter2).once(LIST_EXPORTED, (what: ListExported) => told.push(what));
  const rows = (await text((await asked()).getStream())).trim().split('\r\n').length - 1;
  expect(rows).toBeGreaterThan(0);
  const what = { recordType: 'subsidies', list: expect.anything(), format: 'csv', rows };
  expect(told).toEqual([{ by: reader.by, ...what, query: { year: 2020 } }]);
  const recorded = await context
    .get(Db)
    .query(`select action, record_type as type, label from history_entries where action = 'export'`);
  expect(recorded).toEqual([{ action: 'export', type: 'subsidies', label: `Subventions (CSV, ${rows})` }]);
});

test('nothing leaves when it cannot be told', async () => {
  context.get(EventEmitter2).once(LIST_EXPORTED, () => Promise.reject(new Error('history is full')), {
    promisify: true,
  });
  await expect(asked()).rejects.toThrow('history is full');
});
