import type { Db } from '../../core/db.js';
import type { Subscription } from './subscription.entity.js';

/** Which of these have their set-up fee on an invoice: a one-off line names the subscription. */
export async function setupFeesBilled(
  db: Db,
  subscriptions: Pick<Subscription, 'id' | 'setupFee'>[],
): Promise<(id: number) => boolean> {
  const ids = subscriptions.flatMap(({ id, setupFee }) => (setupFee === null ? [] : [id]));
  if (ids.length === 0) return () => false;
  const rows = await db.query<{ id: number }>(
    `select distinct subscription_id as id from invoice_lines where nature = 'one_off' and subscription_id = any ($1)`,
    [ids],
  );
  const billed = new Set(rows.map(({ id }) => id));
  return (id) => billed.has(id);
}
