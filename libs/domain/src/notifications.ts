/** What people are told of. */
export const NOTIFICATION_KINDS = [
  'assignment',
  'mention',
  'due',
  'renewal',
  'every_renewal',
  'assistance',
  'import_finished',
  'lead',
  'analysis',
  'cooperative_review',
  'forecast_alert',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Where a person is told of a kind: in the application, in the e-mail of the day. */
export interface NotificationPlaces {
  inApp: boolean;
  byEmail: boolean;
}

/** Only who asks is told of the renewals of clients that others look after. */
const ASKED_FOR: readonly NotificationKind[] = ['every_renewal'];

/** Where somebody who has chosen nothing is told of `kind`: no e-mail that was not asked for. */
export function defaultPlaces(kind: NotificationKind): NotificationPlaces {
  return { inApp: !ASKED_FOR.includes(kind), byEmail: false };
}

/** The page of the back-office that a notification leads to: a record, the list of its kind, or else all notifications. */
export function notificationPath(recordType: string | null, recordId: number | null): string {
  if (recordType === null) return '/notifications';
  return recordId === null ? `/${recordType}` : `/${recordType}/${recordId}/show`;
}
