import type { Schemas } from '@terril/api-types';

export type Change = Schemas['SubscriptionChange'];
export type ChangeKind = Change['kind'];
export type ChangeOutcome = Schemas['SubscriptionChangeOut'];

/** What the form of a change holds: a field left empty changes nothing. */
export type ChangeValues = Partial<Omit<Change, 'version' | 'kind' | 'dryRun'>>;

/** The body of a change, of the fields that its kind knows. */
export function bodyOf(kind: ChangeKind, version: number, values: ChangeValues): Change {
  const { when = 'now', on, until, quantity, unitPrice, discountPercent, endReason } = values;
  const filled = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  return {
    version,
    kind,
    when,
    ...(when === 'on' && filled({ on })),
    ...((kind === 'price' || kind === 'pause') && filled({ until })),
    ...(kind === 'price' && filled({ quantity, unitPrice, discountPercent })),
    ...(kind === 'end' && filled({ endReason })),
  };
}
