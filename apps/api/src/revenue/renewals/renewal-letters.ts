import { dayAfter } from '@terril/domain';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { LetterDraft } from '../letters/letter-maker.service.js';
import type { RenewalOut } from './renewal.dto.js';

/** What the notice of a renewal is made from. */
export function noticeDraft(renewal: RenewalOut): LetterDraft {
  const { reference, title, organizationId, termEndsOn, lastDayToRefuse } = renewal;
  const values = {
    contract: reference,
    contractTitle: title,
    termEndsOn: spokenDay(termEndsOn, 'fr'),
    renewsOn: spokenDay(dayAfter(termEndsOn), 'fr'),
    lastDayToRefuse: spokenDay(lastDayToRefuse, 'fr'),
    renewalMonths: String(renewal.renewalMonths),
    noticeMonths: String(renewal.noticeMonths),
    monthlyAmount: spokenMoney(renewal.monthlyAmount),
  };
  return { organizationId, values, fileName: `Avis ${reference} ${termEndsOn}` };
}
