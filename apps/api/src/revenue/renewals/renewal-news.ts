import { spokenDay } from '../../core/spoken-day.js';
import type { Notice } from '../../system/notifications/notifications.service.js';
import type { RenewalOut } from './renewal.dto.js';

/** More at once are told as one. */
const FEW = 5;

type Renewal = Pick<RenewalOut, 'id' | 'reference' | 'organizationName' | 'termEndsOn' | 'noticeUntil'>;
/** A term of which the notice is prepared, and who looks after the client. */
export type PreparedRenewal = Renewal & { accountManagerId: number | null };

/** What is told of the notices that a day prepared: to each account manager of hers, then of all to those who asked for that. */
export function renewalNotices(prepared: PreparedRenewal[]): Notice[] {
  const managers = [...new Set(prepared.flatMap(({ accountManagerId }) => accountManagerId ?? []))];
  const ofManagers = managers.flatMap((manager) => {
    const hers = prepared.filter(({ accountManagerId }) => accountManagerId === manager);
    return noticesOf(hers).map((notice): Notice => ({ ...notice, to: [manager], kind: 'renewal' }));
  });
  return [
    ...ofManagers,
    ...noticesOf(prepared).map((notice): Notice => ({ ...notice, to: 'everybody', kind: 'every_renewal' })),
  ];
}

/** Each under a key of its own: an account manager who asked for all is told once of hers. */
function noticesOf(renewals: Renewal[]): Omit<Notice, 'to' | 'kind'>[] {
  if (renewals.length > FEW) return [manyOf(renewals)];
  return renewals.map(({ id, reference, organizationName, termEndsOn, noticeUntil }) => ({
    title: {
      fr: `Avis de reconduction préparé, à envoyer avant le ${spokenDay(noticeUntil, 'fr')} : ${reference} · ${organizationName}`,
      en: `Notice of renewal prepared, to be sent before ${spokenDay(noticeUntil, 'en')}: ${reference} · ${organizationName}`,
    },
    record: { type: 'contracts', id },
    key: `renewal/${id}/${termEndsOn}`,
  }));
}

function manyOf(renewals: Renewal[]): Omit<Notice, 'to' | 'kind'> {
  const first = renewals.map(({ noticeUntil }) => noticeUntil).toSorted()[0] ?? '';
  return {
    title: {
      fr: `${renewals.length} avis de reconduction préparés, le premier à envoyer avant le ${spokenDay(first, 'fr')}`,
      en: `${renewals.length} notices of renewal prepared, the first to be sent before ${spokenDay(first, 'en')}`,
    },
    record: { type: 'renewals' },
  };
}
