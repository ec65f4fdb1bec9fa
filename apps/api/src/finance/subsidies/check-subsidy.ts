import { addMonths, type Decimal, monthOf, negated, sumAmounts } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import type { SubsidyMonthFields, SubsidyOut, SubsidyUpdate } from './subsidy.dto.js';

interface Spread {
  startsOn: string;
  endsOn: string;
  amount: Decimal;
}

const MOST_MONTHS = 120;

/** Whether what its months are made of changes. */
export function hasMoved({ startsOn, endsOn, amount }: Spread, changes: Partial<SubsidyUpdate>): boolean {
  return (
    (changes.startsOn ?? startsOn) !== startsOn ||
    (changes.endsOn ?? endsOn) !== endsOn ||
    (changes.amount !== undefined && isNot(changes.amount, amount))
  );
}

/** @throws RuleBroken on `endsOn` before the start, or more than 10 years after it */
export function checkPeriod({ startsOn, endsOn }: Spread): void {
  if (endsOn < startsOn) throw RuleBroken.on('endsOn', 'ends_before_start', ENDS_FIRST);
  if (endsOn >= addMonths(startsOn, MOST_MONTHS)) throw RuleBroken.on('endsOn', 'too_long', TOO_LONG);
}

/** @throws RuleBroken on `months` that are not of the period, or do not add up to the amount */
export function checkMonths({ startsOn, endsOn, amount }: Spread, months: SubsidyMonthFields[]): void {
  const outside = months.findIndex(({ month }) => month < monthOf(startsOn) || month > monthOf(endsOn));
  if (outside >= 0) throw RuleBroken.on(`months.${outside}.month`, 'out_of_period', OUT_OF_PERIOD);
  const sum = sumAmounts(months.map((month) => month.amount));
  if (isNot(sum, amount)) {
    throw RuleBroken.on('months', 'bad_sum', {
      fr: `Les mois font ${spokenMoney(sum)} en tout, la subvention ${spokenMoney(amount)}.`,
      en: `The months make ${spokenMoney(sum)} in all, the subsidy ${spokenMoney(amount)}.`,
    });
  }
}

/** @throws RuleBroken on `receipts` of a subsidy that was not granted, or above its amount */
export function checkReceipts({ status, amount, received, receipts }: SubsidyOut): void {
  if (receipts.length > 0 && status !== 'granted') throw RuleBroken.on('receipts', 'not_granted', NOT_GRANTED);
  const beyond = sumAmounts([received, negated(amount)]);
  if (!beyond.startsWith('-') && isNot(beyond, '0')) {
    throw RuleBroken.on('receipts', 'over_paid', {
      fr: `Cela dépasse de ${spokenMoney(beyond)} le montant de la subvention.`,
      en: `This exceeds the amount of the subsidy by ${spokenMoney(beyond)}.`,
    });
  }
}

const isNot = (one: Decimal, other: Decimal): boolean => sumAmounts([one]) !== sumAmounts([other]);

const ENDS_FIRST = {
  fr: 'La fin ne peut pas précéder le début.',
  en: 'The end cannot come before the start.',
};
const TOO_LONG = { fr: 'Une convention dure dix ans au plus.', en: 'A convention lasts ten years at most.' };
const OUT_OF_PERIOD = {
  fr: 'Ce mois n’est pas de la période de la convention.',
  en: 'This month is not within the period of the convention.',
};
const NOT_GRANTED = {
  fr: 'Seule une subvention accordée s’encaisse.',
  en: 'Only a granted subsidy is cashed in.',
};
