import { dbContext } from '../../../../../test/support/db-context.js';
import { merging } from '../../../../../test/support/merging.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { Db } from '../../core/db.js';
import { InvoicesService } from '../../revenue/invoices/invoices.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';

const context = dbContext('empty');
const { rolledBack } = context;
const { organization, get, merge, undo } = merging(context);
const query = <Row>(sql: string, parameters: unknown[] = []) => context.get(Db).query<Row>(sql, parameters);

describe('undoing', () => {
  const contractOf = async (organizationId: number) =>
    (
      await context.get(ContractsService).create({
        organizationId,
        reference: `C-${organizationId}`,
        title: 'T',
        startsOn: '2020-01-01',
        renewal: 'none',
      })
    ).id;

  test(
    'leaves what was changed since, and says so',
    rolledBack(async () => {
      const [kept, merged, other] = [
        await organization('A'),
        await organization('B', { phone: '0321' }),
        await organization('C'),
      ];
      const [stays, goes] = [await contractOf(merged), await contractOf(kept)];
      const { trashItemId, record } = await merge(kept, [merged], { name: merged });
      const { version } = record as { version: number };
      await context.get(OrganizationsService).update(kept, { version, name: 'D' });
      await query('update contracts set organization_id = $2 where id = $1', [stays, other]);
      const { left } = await undo(trashItemId);
      expect(left).toEqual([
        'Nom : changé depuis la fusion, reste en l’état.',
        '1 contrat : changé depuis la fusion, reste en l’état.',
      ]);
      expect(await get(kept)).toMatchObject({ name: 'D', phone: null });
      expect(await get(merged)).toMatchObject({ name: 'B', phone: '0321' });
      const owners = await query('select organization_id as owner from contracts where id = any ($1) order by id', [
        [stays, goes],
      ]);
      expect(owners).toEqual([{ owner: other }, { owner: kept }]);
    }),
  );

  test(
    'takes merges of merges back one after the other; the old ids lead to the last one',
    rolledBack(async () => {
      const [a, b, c] = [await organization('A'), await organization('B'), await organization('C')];
      const { trashItemId: first } = await merge(b, [a]);
      const { trashItemId: second } = await merge(c, [b]);
      await expect(get(a)).rejects.toMatchObject({ code: 'merged', recordId: c });
      await expect(undo(first)).rejects.toMatchObject({ code: 'kept_gone' });
      await undo(second);
      await expect(get(a)).rejects.toMatchObject({ code: 'merged', recordId: b });
      await undo(first);
      expect(await get(a)).toMatchObject({ name: 'A' });
    }),
  );

  test(
    'is refused when a credit note of since would be parted from its invoice',
    rolledBack(async () => {
      const [kept, merged] = [await organization('A'), await organization('B')];
      const invoices = context.get(InvoicesService);
      const line = {
        description: 'Aide',
        nature: 'one_off' as const,
        category: 'assistance' as const,
        unitPrice: '10',
        vatRate: '20',
      };
      const dated = { issuedOn: '2020-01-01', dueOn: '2020-02-01' };
      const { id } = await invoices.create({
        organizationId: merged,
        number: 'F-X',
        type: 'invoice',
        ...dated,
        lines: [{ ...line, quantity: '1' }],
      });
      const { trashItemId } = await merge(kept, [merged]);
      await invoices.create({
        organizationId: kept,
        number: 'A-X',
        type: 'credit_note',
        creditedInvoiceId: id,
        ...dated,
        lines: [{ ...line, quantity: '-1' }],
      });
      await expect(undo(trashItemId)).rejects.toMatchObject({
        code: 'parted',
        sentence: { fr: expect.stringContaining('A-X') },
      });
    }),
  );
});
