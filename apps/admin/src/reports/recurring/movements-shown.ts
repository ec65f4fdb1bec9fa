import { type Movement, MOVEMENTS } from '@terril/domain';
import type { RevenueStep } from '../report.js';

/** The kinds of movements that a page tells: contracts handed over are rare, and told where there are some. */
export function movementsShown(steps: RevenueStep[]): Movement[] {
  return MOVEMENTS.filter(
    (movement) => movement !== 'transfer' || steps.some(({ transfer }) => Number(transfer) !== 0),
  );
}
