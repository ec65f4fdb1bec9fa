import { holdsOn } from '../../core/sql.js';

const HELD_THAT_DAY = `contract_holders holder where ${holdsOn('holder', ':day')}`;

/**
 * The condition that the organization which held `contract` on the day `:day` fulfils `condition`, told of its own row
 * and of the row that names it; `organization` is the one that holds it now.
 */
export const holderFulfils = (condition: (organization: string, named: string) => string): string =>
  `${condition('organization', 'contract')} and contract.id not in (select holder.contract_id from ${HELD_THAT_DAY})
    or contract.id = any (array(
      select holder.contract_id from ${HELD_THAT_DAY} and exists (
        select from organizations earlier where earlier.id = holder.organization_id and ${condition('earlier', 'holder')})))`;
