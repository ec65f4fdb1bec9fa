import type { Schemas } from '@terril/api-types';

export type Change = Schemas['SubscriptionChange'];
export type ChangeKind = Change['kind'];
export type ChangeOutcome = Schemas['SubscriptionChangeOut'];

/** What the form of a change holds: a field left empty changes nothing. */
export type ChangeValues = Partial<Omit<Change, 'version' | 'kind' | 'dryRun'>>;

/** The body of a change, of the fields that its kind knows. */
export function bodyOf(kind: ChangeKind, version: number, values: ChangeValues): Change {
  const { when = 'now', on, until, quantity, unitPrice, discountPercent, discountAmount, endReason } = values;
  const filled = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  return {
    version,
    kind,
    when,
    ...(when === 'on' && filled({ on })),
    ...(isForATime(kind) && filled({ until })),
    ...(kind === 'price' && filled({ quantity, unitPrice, discountPercent })),
    ...(kind === 'discount' && filled({ discountPercent, discountAmount })),
    ...(kind === 'end' && filled({ endReason })),
  };
}

/** Whether a change of this kind may be over on a day. */
export const isForATime = (kind: ChangeKind): boolean => ['price', 'discount', 'trial', 'pause'].includes(kind);
