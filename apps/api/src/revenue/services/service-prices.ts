import { endsBeforeStart, overlappingVersions } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import type { ServicePrice } from './service-price.entity.js';
import type { ServicePriceFields } from './service.dto.js';

type Price = Pick<ServicePrice, 'kind' | 'startsOn' | 'endsOn' | 'unitPrice'>;

/**
 * The prices of a service as they are stored.
 * @throws RuleBroken on the price at fault (`prices.1.startsOn`) when one ends before it starts, or two for one kind of
 *   organization share a day
 */
export function checkedPrices(fields: ServicePriceFields[]): Price[] {
  const prices = fields.map(({ kind = null, endsOn = null, ...price }) => ({ ...price, kind, endsOn }));
  const backwards = endsBeforeStart(prices);
  if (backwards !== undefined) {
    throw RuleBroken.on(`prices.${backwards}.endsOn`, 'end_before_start', {
      fr: 'La fin est avant le début.',
      en: 'The end is before the start.',
    });
  }
  for (const kind of new Set(prices.map((price) => price.kind))) {
    const ofKind = prices.filter((price) => price.kind === kind);
    const overlapping = overlappingVersions(ofKind);
    if (overlapping === undefined) continue;
    const index = prices.indexOf(ofKind[overlapping] as Price);
    throw RuleBroken.on(`prices.${index}.startsOn`, 'overlapping_prices', {
      fr: 'Ce tarif en chevauche un autre pour le même type de structure.',
      en: 'This price overlaps another one for the same kind of organization.',
    });
  }
  return prices;
}
