import type { Movement } from '@terril/domain';
import { queryString } from '../../providers/http.js';
import { listPath } from '../../ui/FigureLink.js';
import { useNarrowing } from '../useNarrowing.js';

/** Where the records behind a figure of recurring revenue are, under the filters of the page. */
export function useRevenuePaths() {
  const narrowing = useNarrowing();
  return {
    /** The subscriptions whose prices make the balance of a day. */
    subscriptionsOn: (activeOn: string) => listPath('subscriptions', { activeOn, ...narrowing }),
    /** Those whose price per month changed on a day. */
    subscriptionsChangedOn: (changedOn: string) => listPath('subscriptions', { changedOn, ...narrowing }),
    /** The movements of one kind, of the months of a step. */
    movementsOf: ({ from, to }: { from: string; to: string }, movement: Movement) => {
      const months = { from: from.slice(0, 7), to: to.slice(0, 7) };
      return `/reports/recurring-revenue/movements${queryString({ ...months, movement, ...narrowing })}`;
    },
  };
}
