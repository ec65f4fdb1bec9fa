import type { Language } from '../../core/errors.js';
import type { NotificationOut } from './notification.dto.js';
import type { Notification } from './notification.entity.js';

/** A notification as its person reads it. */
export function shownNotification(
  { id, kind, titleFr, titleEn, recordType, recordId, authorName, createdAt, readAt }: Notification,
  language: Language,
): NotificationOut {
  const title = language === 'en' ? titleEn : titleFr;
  return { id, kind, title, recordType, recordId, authorName, createdAt, readAt };
}
