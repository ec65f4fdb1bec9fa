import type { ShareMovementKind } from '@terril/domain';
import { Big } from 'big.js';
import { RuleBroken } from '../../core/errors.js';
import type { ImportBody, ImportValues } from '../../core/import-target.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { withoutNames } from '../../people/record-names.js';
import type { ShareMovementOut } from './share.dto.js';
import type { ShareMovementOfFile } from './share-movement-import.dto.js';
import { MEMBER_NAMES, OTHER_NAMES } from './share-movement-import-fields.js';

/** Of movements of one day, what comes first: shares are there before they are paid, passed on or given back. */
const KINDS_OF_A_DAY: ShareMovementKind[] = ['subscription', 'payment', 'transfer_in', 'transfer_out', 'refund'];

/** What a row says of a movement of these members. Its amount is what is paid by a payment, else what is subscribed. */
export function movementOfRow(
  row: ImportValues,
  memberId: number | undefined,
  otherMemberId: number | undefined,
): ImportBody {
  const { amount, subscribed, paid, shares, ...own } = withoutNames([...MEMBER_NAMES, ...OTHER_NAMES], row);
  const isPayment = own['kind'] === 'payment';
  const told = amount ?? (isPayment ? paid : subscribed);
  return {
    ...own,
    ...(memberId !== undefined && { memberId }),
    ...(otherMemberId !== undefined && { otherMemberId }),
    ...(shares !== undefined && shares !== 0 && { shares }),
    ...(told !== undefined && { amount: told }),
    ...(paid !== undefined && !isPayment && { paid }),
  };
}

/** Where in `bodies` each is, in the order in which they can be written. */
export function placesInOrder(bodies: ShareMovementOfFile[]): number[] {
  const rank = ({ kind }: ShareMovementOfFile) => KINDS_OF_A_DAY.indexOf(kind);
  return [...bodies.keys()].toSorted((one, other) => {
    const [a, b] = [bodies[one], bodies[other]] as [ShareMovementOfFile, ShareMovementOfFile];
    return a.day.localeCompare(b.day) || rank(a) - rank(b) || one - other;
  });
}

/** The same text for two rows that tell of one movement, or of both sides of one transfer. */
export function likenessOf({ memberId, otherMemberId, kind, day, shares = '', amount }: ImportBody): string {
  const size = `${String(shares).replace('-', '')} ${amount === undefined ? '' : Big(String(amount)).abs().toFixed(2)}`;
  if (kind === 'transfer_in') return `transfer ${otherMemberId} ${memberId} ${day} ${size}`;
  if (kind === 'transfer_out') return `transfer ${memberId} ${otherMemberId} ${day} ${size}`;
  return `${kind} ${memberId} ${day} ${size}`;
}

/** Shares that a row tells of, more than 0. @throws RuleBroken on none; on what goes the other way, as a correction would */
export function sharesOf({ kind, shares, amount }: ShareMovementOfFile, value: string): number {
  const leaves = kind === 'refund' || kind === 'transfer_out';
  if (shares !== undefined) {
    if (shares < 0 && !leaves) throw A_CORRECTION;
    return Math.abs(shares);
  }
  if (amount === undefined) throw NO_NUMBER;
  if (Big(amount).lt(0) && !leaves) throw A_CORRECTION;
  const count = Big(amount).abs().div(value);
  if (count.eq(0) || !count.eq(count.round())) throw noWholeNumber(amount, value);
  return count.toNumber();
}

/** What a payment pays, EUR, more than 0; `value` is that of one share. @throws RuleBroken as `sharesOf` */
export function amountPaid({ shares, amount }: ShareMovementOfFile, value: string): string {
  const worth = shares === undefined ? undefined : Big(value).times(shares).toFixed(2);
  if (worth !== undefined && amount !== undefined && !Big(amount).eq(worth)) throw otherAmount(worth, amount);
  const paid = amount ?? worth;
  if (paid === undefined) throw NO_NUMBER;
  if (!Big(paid).gt(0)) throw A_CORRECTION;
  return paid;
}

/** @throws RuleBroken when the register made another amount of it than the row says, EUR */
export function mustAgree({ kind, amount, paid }: ShareMovementOfFile, made: ShareMovementOut): void {
  if (kind === 'payment') return;
  const differs = (told: string | undefined, is: string) => told !== undefined && !Big(told).abs().eq(Big(is).abs());
  if (differs(amount, made.subscribed)) throw otherAmount(made.subscribed, String(amount));
  if (differs(paid, made.paid)) throw otherPaid(made.paid, String(paid));
}

const unsigned = (amount: string) => spokenMoney(Big(amount).abs().toFixed(2));

const otherAmount = (is: string, told: string) =>
  RuleBroken.on('amount', 'other_amount', {
    fr: `Ces parts valent ${unsigned(is)} ce jour-là, pas ${unsigned(told)}.`,
    en: `These shares are worth ${unsigned(is)} on that day, not ${unsigned(told)}.`,
  });

const otherPaid = (is: string, told: string) =>
  RuleBroken.on('paid', 'other_amount', {
    fr: `Ce mouvement porte sur ${unsigned(is)} de capital libéré, pas ${unsigned(told)} : une libération est une ligne à part.`,
    en: `This movement is about ${unsigned(is)} of paid-up capital, not ${unsigned(told)}: a payment is a row of its own.`,
  });

const noWholeNumber = (amount: string, value: string) =>
  RuleBroken.on('amount', 'no_whole_number', {
    fr: `${unsigned(amount)} ne font pas un nombre entier de parts de ${unsigned(value)}.`,
    en: `${unsigned(amount)} are no whole number of shares of ${unsigned(value)}.`,
  });

const NO_NUMBER = RuleBroken.on('shares', 'no_number', {
  fr: 'Le nombre de parts ou le montant est attendu.',
  en: 'The number of shares or the amount is expected.',
});

export const A_CORRECTION = RuleBroken.on('kind', 'a_correction', {
  fr: 'Une correction se note au registre, sur le mouvement qu’elle reprend.',
  en: 'A correction is noted in the register, on the movement it takes back.',
});
