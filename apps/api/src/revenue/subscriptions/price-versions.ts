import {
  ALL_OFF,
  byStart,
  endsBeforeStart,
  isSuspension,
  monthlyAmount,
  monthsIn,
  overlappingVersions,
  type Period,
} from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import { PriceVersion } from './price-version.entity.js';
import type { PriceVersionFields } from './subscription.dto.js';

/** A price version ready to be stored, its subscription aside. */
export type PricedVersion = Omit<
  PriceVersion,
  'id' | 'version' | 'createdAt' | 'updatedAt' | 'subscription' | 'subscriptionId'
>;

/**
 * The versions as they are stored, oldest first, each with its monthly amount; a trial or a pause is free.
 * @throws RuleBroken on the field at fault (`versions.1.startsOn`) when one ends before it starts or two overlap.
 */
export function pricedVersions(fields: PriceVersionFields[], period: Period): PricedVersion[] {
  const sent = fields.map((version) => ({ ...version, endsOn: version.endsOn ?? null }));
  const backwards = endsBeforeStart(sent);
  if (backwards !== undefined) {
    throw RuleBroken.on(`versions.${backwards}.endsOn`, 'end_before_start', {
      fr: 'La fin est avant le début.',
      en: 'The end is before the start.',
    });
  }
  const overlapping = overlappingVersions(sent);
  if (overlapping !== undefined) {
    throw RuleBroken.on(`versions.${overlapping}.startsOn`, 'overlapping_versions', {
      fr: 'Cette version de prix en chevauche une autre.',
      en: 'This price version overlaps another one.',
    });
  }
  return sent.toSorted(byStart).map((version, index) => {
    const { startsOn, endsOn, quantity, unitPrice } = version;
    const cause = version.cause ?? (index === 0 ? 'start' : 'change');
    const discountPercent = isSuspension(cause) ? ALL_OFF : (version.discountPercent ?? '0');
    return {
      startsOn,
      endsOn,
      quantity,
      unitPrice,
      discountPercent,
      cause,
      periodMonths: monthsIn(period),
      monthlyAmount: monthlyAmount({ quantity, unitPrice, discountPercent }, period),
    };
  });
}
