import type { Schemas } from '@terril/api-types';
import { useUrlState } from '../../ui/useUrlState.js';

export type Step = Schemas['RecurringRevenueOut']['step'];
export const STEPS: readonly Step[] = ['day', 'month', 'quarter', 'year'];

/** How far the figures of the page are apart, as its address tells; a month unless it does. */
export function useStep(): Step {
  const [params] = useUrlState();
  return STEPS.find((step) => step === params.get('step')) ?? 'month';
}
