import { dbContext } from '../../../../../test/support/db-context.js';
import { changesOf, historyOf } from '../../../../../test/support/history-of.js';
import {
  aContract,
  aLine,
  anInvoice,
  anOrganization,
  aSubscription,
  aVersion,
} from '../../../../../test/support/records.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import type { InvoiceCreate } from '../../revenue/invoices/invoice.dto.js';
import { TrashService } from '../trash/trash.service.js';
import { InvoicesService } from '../../revenue/invoices/invoices.service.js';
import type { SubscriptionCreate } from '../../revenue/subscriptions/subscription.dto.js';
import { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';

const context = dbContext('empty');
const { rolledBack } = context;
const entries = (recordType: string, recordId: number) => historyOf(context, recordType, recordId);
const addOrganization = (fields: object = {}) =>
  context.get(OrganizationsService).create(anOrganization(fields) as OrganizationCreate);
const addInvoice = async (lines: object[]) => {
  const { id } = await addOrganization();
  return context.get(InvoicesService).create(anInvoice(id, { lines }) as InvoiceCreate);
};

describe('the rows a record owns', () => {
  test(
    'lines that say the same are no change; one taken out of the middle is a removal',
    rolledBack(async () => {
      const sent = ['Audit', 'Formation', 'Hébergement'].map((description) => aLine({ description }));
      const { id, version, lines } = await addInvoice(sent);
      const invoices = context.get(InvoicesService);
      const before = (await entries('invoices', id)).length;
      const again = await invoices.update(id, { version, lines: sent as never });
      expect(again.lines.map((line) => line.id)).toEqual(lines.map((line) => line.id));
      expect(await entries('invoices', id)).toHaveLength(before);
      const less = await invoices.update(id, { version: again.version, lines: [sent[0], sent[2]] as never });
      expect(less.lines.map(({ id: lineId, position }) => [lineId, position])).toEqual([
        [lines[0]!.id, 1],
        [lines[2]!.id, 2],
      ]);
      const written = (await entries('invoices', id)).slice(0, -before);
      expect(written.map(({ action, part, label }) => [action, part, label]).toSorted()).toEqual([
        ['delete', 'lines', 'Formation'],
        ['update', null, 'F-1'],
      ]);
    }),
  );

  test(
    'a record that goes or comes back tells of them all in one line',
    rolledBack(async () => {
      const { id } = await addInvoice([aLine({ description: 'Audit' }), aLine({ description: 'Formation' })]);
      const invoices = context.get(InvoicesService);
      const before = (await entries('invoices', id)).length;
      const { trashItemId } = await invoices.remove(id);
      await context.get(TrashService).restore(trashItemId, 'administrator');
      const told = (await entries('invoices', id)).slice(0, -before);
      expect(told.map(({ action, part, ownedRows }) => [action, part, ownedRows])).toEqual([
        ['restore', null, 2],
        ['delete', null, 2],
      ]);
    }),
  );

  test(
    'a line that changes keeps its id and tells what changed, what it left out being emptied',
    rolledBack(async () => {
      const period = { periodStartsOn: '2020-01-01', periodEndsOn: '2020-03-31' };
      const { id, version, lines } = await addInvoice([aLine(period)]);
      await context.get(InvoicesService).update(id, { version, lines: [aLine({ quantity: '3' })] as never });
      const [line] = (await entries('invoices', id)).filter(({ part, action }) => part && action === 'update');
      expect([line?.partId, changesOf([line!])[0]?.[2]]).toEqual([
        lines[0]!.id,
        {
          quantity: ['1.0000', '3.0000'],
          amount: ['100.00', '300.00'],
          periodStartsOn: ['2020-01-01', null],
          periodEndsOn: ['2020-03-31', null],
        },
      ]);
    }),
  );

  test(
    'the price of a day on ends the version before and adds one, last days included',
    rolledBack(async () => {
      const { id: organizationId } = await addOrganization();
      const { id: contractId } = await context.get(ContractsService).create(aContract(organizationId) as never);
      const subscriptions = context.get(SubscriptionsService);
      const { id, version } = await subscriptions.create(aSubscription(contractId) as SubscriptionCreate);
      const before = (await entries('subscriptions', id)).length;
      const versions = [aVersion({ endsOn: '2020-06-30' }), aVersion({ startsOn: '2020-07-01', unitPrice: '80' })];
      await subscriptions.update(id, { version, versions });
      const written = (await entries('subscriptions', id)).slice(0, -before);
      expect(changesOf(written).toReversed()).toEqual([
        ['update', 'versions', { endsOn: [null, '2020-06-30'] }],
        ['create', 'versions', expect.objectContaining({ unitPrice: [null, '80.000000'] })],
      ]);
    }),
  );

  test(
    'boundaries of versions move both ways without an overlap in between',
    rolledBack(async () => {
      const { id: organizationId } = await addOrganization();
      const { id: contractId } = await context.get(ContractsService).create(aContract(organizationId) as never);
      const subscriptions = context.get(SubscriptionsService);
      const spans = (boundary: string, next: string) => [aVersion({ endsOn: boundary }), aVersion({ startsOn: next })];
      let subscription = await subscriptions.create(
        aSubscription(contractId, { versions: spans('2020-06-30', '2020-07-01') }) as SubscriptionCreate,
      );
      for (const versions of [spans('2020-09-30', '2020-10-01'), spans('2020-03-31', '2020-04-01')]) {
        subscription = await subscriptions.update(subscription.id, { version: subscription.version, versions });
        expect(subscription.versions.map(({ startsOn }) => startsOn)).toEqual(versions.map(({ startsOn }) => startsOn));
      }
    }),
  );
});
