import { isEmail, LONGEST_EMAIL_BODY, LONGEST_EMAIL_SUBJECT, MOST_ADDRESSES } from '@terril/domain';
import PostalMime from 'postal-mime';
import type { MailBounced } from '../../system/mail/mail.service.js';
import type { Addressee } from '../emails/filed-emails.service.js';
import { bouncesIn } from './bounce-report.js';
import { messageText, plain } from './message-text.js';

/** A message of the mailbox, read: text and files alone, nothing that runs. */
export interface ReadMessage {
  messageId: string | null;
  /** The Message-IDs of those it answers, the nearest first. */
  answers: string[];
  from: Pick<Addressee, 'address' | 'name'> | null;
  /** Whom it is from and to. */
  people: Addressee[];
  subject: string;
  text: string;
  /** Whether a program wrote it (RFC 3834), or it goes to a list. */
  isAutomatic: boolean;
  files: { name: string; content: Buffer }[];
  /** Files that were too many to be kept. */
  filesLeftOut: number;
  bounces: MailBounced[];
}

/** Files of one message; and the size under which a picture inside its text is a logo. */
const MOST_FILES = 50;
const LOGO_BYTES = 10_000;
const MOST_ANSWERED = 50;
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 512 * 1024, forceRfc822Attachments: true };
/** What a report of delivery is made of. */
const REPORT = ['message/delivery-status', 'message/rfc822', 'message/global', 'text/rfc822-headers'];

/** Reads a message, whatever it is: one that cannot be parsed has an id, at most, and says so. */
export async function readMessage(source: Buffer): Promise<ReadMessage> {
  try {
    return read(await PostalMime.parse(source, LIMITS));
  } catch {
    return {
      ...NOTHING,
      messageId: idsIn(/^message-id:(.*)$/im.exec(source.subarray(0, 65_536).toString('latin1'))?.[1])[0] ?? null,
    };
  }
}

function read(mail: PostalMime.Email): ReadMessage {
  const parts = mail.attachments.map(({ mimeType, content, filename, related }) => ({
    type: mimeType,
    name: filename,
    related,
    content: Buffer.from(content as ArrayBuffer),
  }));
  const files = parts.filter(({ content, related }) => content.length > (related ? LOGO_BYTES : 0));
  const [from = null] = peopleOf('from', mail.from ? [mail.from] : []);
  const to = [...peopleOf('to', mail.to), ...peopleOf('cc', mail.cc), ...peopleOf('bcc', mail.bcc)];
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    answers: [...new Set([...idsIn(mail.inReplyTo), ...idsIn(mail.references).toReversed()])].slice(0, MOST_ANSWERED),
    from,
    people: [...(from ? [from] : []), ...to.slice(0, MOST_ADDRESSES)],
    subject: line(mail.subject ?? '', LONGEST_EMAIL_SUBJECT),
    text: cut(messageText(mail), LONGEST_EMAIL_BODY),
    isAutomatic: isAutomatic(mail.headers),
    files: files
      .slice(0, MOST_FILES)
      .map(({ name, type, content }) => ({ name: name ?? NAME_OF[type] ?? 'fichier', content })),
    filesLeftOut: Math.max(0, files.length - MOST_FILES),
    bounces: bouncesIn(parts.filter(({ type }) => REPORT.includes(type))),
  };
}

/** Groups are their members; what is no address is left out. */
function peopleOf(kind: Addressee['kind'], all: PostalMime.Address[] = []): Addressee[] {
  return all
    .flatMap((each) => each.group ?? [each])
    .filter(({ address }) => address !== undefined && isEmail(address))
    .map(({ address = '', name }) => ({ kind, address, name: line(name, 200) || null }));
}

function isAutomatic(headers: PostalMime.Header[]): boolean {
  const of = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  return (of('auto-submitted') || 'no') !== 'no' || ['bulk', 'list', 'junk'].includes(of('precedence'));
}

const idsIn = (text = ''): string[] => text.match(/<[^<>\s\p{C}]{1,500}>/gu) ?? [];

/** On one line, of at most `length` characters. */
const line = (text: string, length: number) => cut(plain(text).replaceAll(/\s+/g, ' '), length);

/** Never half of a pair of surrogates. */
const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** Of parts without one. */
const NAME_OF: Record<string, string> = {
  'message/rfc822': 'message.eml',
  'text/calendar': 'invitation.ics',
  'message/delivery-status': 'rapport.txt',
  'text/rfc822-headers': 'en-tetes.txt',
};

const NOTHING: ReadMessage = {
  messageId: null,
  answers: [],
  from: null,
  people: [],
  subject: '(message illisible)',
  text: 'Ce message ne peut pas être lu : ouvrez-le dans la boîte aux lettres.',
  isAutomatic: false,
  files: [],
  filesLeftOut: 0,
  bounces: [],
};
