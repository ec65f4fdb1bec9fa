import { PassThrough } from 'node:stream';
import type { Language } from '../../core/errors.js';
import type { Notification } from './notification.entity.js';
import { shownNotification } from './shown-notification.js';

/** Who opens a stream, and from where on. */
export interface Listener {
  userId: number;
  sessionKey: string;
  language: Language;
  /** The last notification that the page had; undefined = a first time. */
  after: number | undefined;
}

/** What is kept for a browser that does not read, in bytes. */
const MOST_WAITING = 256 * 1024;
const MS_BEFORE_A_RETRY = 3_000;

/** The server-sent events of one open page. */
export class Stream {
  readonly output = new PassThrough();

  constructor(readonly listener: Listener) {
    this.write(`retry: ${MS_BEFORE_A_RETRY}\n${event('ready', {})}`);
  }

  tell(notification: Notification): void {
    const { listener } = this;
    listener.after = Math.max(listener.after ?? 0, notification.id);
    this.write(`id: ${notification.id}\n${event('notification', shownNotification(notification, listener.language))}`);
  }

  /** Has the page count anew what it has not read. */
  recount(): void {
    this.write(event('unread', {}));
  }

  /** A comment, so that nobody on the way takes the connection for dead. */
  beat(): void {
    this.write(': beat\n\n');
  }

  end(reason: 'ended' | 'replaced' | 'stopping'): void {
    this.write(event('closed', { reason }));
    this.output.end();
  }

  private write(text: string): void {
    if (this.output.writableEnded) return;
    if (this.output.writableLength > MOST_WAITING) this.output.destroy();
    else this.output.write(text);
  }
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
