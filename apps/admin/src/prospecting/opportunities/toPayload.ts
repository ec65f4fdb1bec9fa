import { writtenParts } from '../../ui/writtenParts.js';
import type { Opportunity, OpportunityLine } from './opportunity.js';

/**
 * Lines and decision makers go back whole, without what the API derives; untouched, they are handed back as read and so not sent. Amounts
 * that follow from lines are not told.
 */
export function toPayload(values: Partial<Opportunity>, options?: { previousData?: Opportunity }): object {
  const before = options?.previousData;
  const lines = writtenParts(values.lines, before?.lines, written);
  const derived = { oneOffAmount: before?.oneOffAmount, yearlyAmount: before?.yearlyAmount };
  const decisionMakers = writtenParts(values.decisionMakers, before?.decisionMakers, ({ contactId, role }) => {
    return { contactId, role };
  });
  return { ...values, lines, decisionMakers, ...(lines && lines.length > 0 && derived) };
}

/** A discount left empty is none: the API knows no empty discount. */
function written(line: OpportunityLine) {
  const { serviceId, label, quantity, unitPrice, discountPercent, periodUnit, periodCount } = line;
  return {
    serviceId: serviceId || null,
    label,
    quantity,
    unitPrice,
    discountPercent: discountPercent || '0',
    periodUnit: periodUnit ?? null,
    periodCount: periodCount ?? null,
  };
}
