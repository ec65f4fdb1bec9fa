import type { Conditions } from '@terril/domain';
import { type Cell, type Opens, records } from '../engine/records-behind.js';
import { ofOrganization, ofRow } from './of-organization.js';

/** The invoices, credit notes aside, under what `of` says of the cell: filters of their list, and conditions. */
export function invoices(of: (cell: Cell) => { filter?: object; where?: Conditions[] }): Opens {
  return (cell) => {
    const { by, key, asked } = cell;
    const { filter = {}, where = [] } = of(cell);
    const organizationId = by === 'organization' && key !== undefined ? Number(key) : undefined;
    return records('invoices', { type: 'invoice', organizationId, ...filter }, [
      ...where,
      ...ofOrganization(asked, ofRow(by, key)),
    ]);
  };
}
