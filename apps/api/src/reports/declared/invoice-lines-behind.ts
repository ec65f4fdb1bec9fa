import type { Condition, Conditions } from '@terril/domain';
import { type Cell, type Opens, records } from '../engine/records-behind.js';
import { isRecord, ofOrganization } from './of-organization.js';

/** The invoice lines behind a figure. */
export function lines(of: { nature?: string; service?: boolean }): Opens {
  return (cell) => {
    const ofRow = cell.key === undefined ? {} : ROW[cell.by]?.(cell.key);
    if (ofRow === undefined) return undefined;
    const { where = [], ...filter } = ofRow;
    const { territoryId, areaId, category, kind, tagId, accountManagerId } = cell.asked;
    // The list narrows to one area: two at once would be another figure.
    if (cell.by === 'area' && areaId !== undefined && filter.areaId !== undefined && filter.areaId !== String(areaId))
      return undefined;
    const spanned = 'year' in filter ? { filter: {}, where: [] } : days(cell);
    return records('invoice-lines', { territoryId, areaId, category, kind, ...spanned.filter, ...of, ...filter }, [
      ...spanned.where,
      ...ofOrganization({ tagId, accountManagerId }),
      ...where,
    ]);
  };
}

/** The list knows fiscal years; other days are conditions. */
function days({ span: { year, from, to } }: Cell): { filter: object; where: Condition[] } {
  if (year !== null) return { filter: { year }, where: [] };
  return { filter: {}, where: [{ field: 'issuedOn', is: 'between', value: [from, to] }] };
}

type OfRow = Record<string, unknown> & { where?: Conditions[] };

/** The filters of the row of a key, by what the rows are; undefined where no list shows it. */
const ROW: Record<string, (key: string) => OfRow | undefined> = {
  year: (key) => ({ year: Number(key) }),
  nature: (key) => ({ nature: key }),
  category: (key) => ({ category: key }),
  service: (key) => ({
    where: [key === 'none' ? { field: 'subscription', is: 'hasNot', value: OF_CATALOGUE } : billing(key)],
  }),
  territory: (key) => ({ territoryId: key }),
  area: (key) => (key === 'overlap' ? undefined : { areaId: key }),
  commune: (key) => ({ communeCode: key }),
  epci: (key) => ({ epciCode: key }),
  kind: (key) => ({ kind: key }),
  organization: (key) => ({ organizationId: Number(key) }),
  accountManager: (key) => ({ where: ofOrganization({}, [isRecord('accountManager', key)]) }),
};

const OF_CATALOGUE: Condition = { field: 'serviceId', is: 'filled' };
const billing = (serviceId: string): Condition => ({
  field: 'subscription',
  is: 'has',
  value: { field: 'serviceId', is: 'equals', value: Number(serviceId) },
});
