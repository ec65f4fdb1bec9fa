import type { Schemas } from '@terril/api-types';
import { queryString } from './http.js';

export type Notification = Schemas['NotificationOut'];

interface Follower {
  language: string;
  /** Called for each notification, once. */
  onTold: (notification: Notification) => void;
  /** Called when what is unread may be another; of a session that is over, the next request tells. */
  onChanged: () => void;
}

const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 60_000;

/**
 * Follows what this person is told, as it comes, while the page is visible: a browser keeps six connections to a server for
 * all its pages, hidden ones included. One that is shown again goes on from the last notification. Returns what ends it.
 */
export function followNotifications({ language, onTold, onChanged }: Follower): () => void {
  let source: EventSource | undefined;
  let retry: number | undefined;
  let wait = FIRST_RETRY;
  let lastEventId = '';
  const told = new Set<number>();

  const shut = () => {
    clearTimeout(retry);
    source?.close();
    source = undefined;
  };
  const open = () => {
    shut();
    if (document.hidden) return;
    source = new EventSource(`/api/notifications/stream${queryString({ language, lastEventId })}`);
    source.addEventListener('ready', () => {
      wait = FIRST_RETRY;
      onChanged();
    });
    source.addEventListener('unread', onChanged);
    source.addEventListener('notification', (event: MessageEvent<string>) => {
      lastEventId = event.lastEventId;
      onChanged();
      const notification = JSON.parse(event.data) as Notification;
      // What is made up for goes back a little further than what was missed.
      if (!told.has(notification.id)) onTold(notification);
      told.add(notification.id);
    });
    source.addEventListener('closed', (event: MessageEvent<string>) => {
      // Of a server that stops, the browser asks again by itself.
      if ((JSON.parse(event.data) as { reason: string }).reason === 'stopping') return;
      shut();
      onChanged();
    });
    source.addEventListener('error', () => {
      // The browser tries again by itself after a connection that broke off, not after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      shut();
      onChanged();
      retry = window.setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_RETRY);
    });
  };
  const onVisibility = () => (document.hidden ? shut() : open());

  open();
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    shut();
  };
}
