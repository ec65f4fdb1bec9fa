import { SharePayment, ShareRefund, ShareSubscription, ShareTransfer, ShareValueCreate } from '../../cooperative/shares/share.dto.js';
import type { ShareMovementsService } from '../../cooperative/shares/share-movements.service.js';
import type { ShareValuesService } from '../../cooperative/shares/share-values.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred, SampleError } from './csv-rows.js';

/** Loads `share_values.csv` and `share_movements.csv`, where there are any; members go by their numbers. */
export async function loadShares(
  folder: string,
  { values, movements }: { values: ShareValuesService; movements: ShareMovementsService },
  memberIds: Map<string, number>,
): Promise<void> {
  for (const row of optionalRows(folder, 'share_values.csv', ['starts_on', 'value'])) {
    const fields = { startsOn: cell(row, 'starts_on'), value: cell(row, 'value'), decision: cell(row, 'decision') };
    await atRow(row, async () => values.add(await checked(row, ShareValueCreate, fields)));
  }
  for (const row of optionalRows(folder, 'share_movements.csv', ['day', 'kind', 'member', 'shares', 'amount', 'to'])) {
    await atRow(row, () => register(row, movements, memberIds));
  }
}

async function register(row: CsvRow, movements: ShareMovementsService, memberIds: Map<string, number>): Promise<unknown> {
  const fields = {
    memberId: referred(row, 'member', memberIds),
    day: cell(row, 'day'),
    reason: cell(row, 'reason'),
    ...(cell(row, 'shares') && { shares: Number(cell(row, 'shares')) }),
  };
  switch (cell(row, 'kind')) {
    case 'subscription':
      return movements.subscribe(await checked(row, ShareSubscription, fields));
    case 'payment':
      return movements.pay(await checked(row, SharePayment, { ...fields, amount: cell(row, 'amount') }));
    case 'refund':
      return movements.refund(await checked(row, ShareRefund, fields));
    case 'transfer': {
      const toMemberId = referred(row, 'to', memberIds);
      return movements.transfer(await checked(row, ShareTransfer, { ...fields, toMemberId }));
    }
    default:
      throw SampleError.at(row, `kind ${cell(row, 'kind')} is not known.`);
  }
}
