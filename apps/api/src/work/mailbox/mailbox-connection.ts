import { Logger } from '@nestjs/common';
import type { ImapFlow } from 'imapflow';
import type { MailboxConfig } from '../../config.js';

/** The folder of a mailbox, open to be read: nothing in it is ever changed, not even what is marked as read. */
export interface OpenMailbox {
  /** While it stays the same, so do the UIDs. */
  uidValidity: string;
  /** The UID before that of the first message received since `day`. */
  before(day: Date): Promise<number>;
  /** The next UIDs after `uid`, at most `most`, in order. */
  after(uid: number, most: number): Promise<number[]>;
  /** Undefined when it is gone meanwhile. Of one over `limit` bytes, its head alone. */
  message(uid: number, limit: number): Promise<MailboxMessage | undefined>;
  close(): Promise<void>;
}

export interface MailboxMessage {
  source: Buffer;
  receivedAt: Date;
  /** In bytes. */
  size: number;
}

/** How long the server may take to answer. */
const PATIENCE_MS = 20_000;
const HEAD_BYTES = 64 * 1024;
/** STARTTLS is asked of every other machine. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** The server refuses, or does not answer: in its own words, and never taken for a database that is gone. */
export class MailboxFailure extends Error {}

/** @throws MailboxFailure, as what it opens does */
export async function openMailbox({ url, folder }: MailboxConfig): Promise<OpenMailbox> {
  const client = await told(() => connected(url));
  try {
    const { uidValidity, uidNext } = await told(() => client.mailboxOpen(folder, { readOnly: true }));
    const found = async (query: object) =>
      (await told(async () => (await client.search(query, { uid: true })) || [])).toSorted((a, b) => a - b);
    return {
      uidValidity: String(uidValidity),
      before: async (day) => ((await found({ since: day }))[0] ?? uidNext) - 1,
      // 'n:*' always names the last message too.
      after: async (uid, most) => (await found({ uid: `${uid + 1}:*` })).filter((each) => each > uid).slice(0, most),
      message: (uid, limit) => told(() => fetched(client, uid, limit)),
      close: () => client.logout().catch(() => client.close()),
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // What the server said of a command that it refused, else what went wrong.
    const { responseText, message } = error as { responseText?: string; message?: string };
    throw new MailboxFailure(responseText ?? message ?? String(error));
  }
}

async function connected(url: string): Promise<ImapFlow> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  // Loaded by the first reading only: a server that reads no mailbox does without its memory.
  const { ImapFlow: Client } = await import('imapflow');
  const client = new Client({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && { doSTARTTLS: !THIS_MACHINE.includes(hostname) }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  // A connection that breaks says so where it is asked next.
  client.on('error', (error: Error) => new Logger('Mailbox').debug(error.message));
  await client.connect();
  return client;
}

async function fetched(client: ImapFlow, uid: number, limit: number): Promise<MailboxMessage | undefined> {
  const known = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!known) return undefined;
  const size = known.size ?? 0;
  const query = size > limit ? { start: 0, maxLength: HEAD_BYTES } : true;
  const found = await client.fetchOne(String(uid), { source: query }, { uid: true });
  if (!found || !found.source) return undefined;
  return { source: found.source, receivedAt: new Date(known.internalDate ?? Date.now()), size };
}
