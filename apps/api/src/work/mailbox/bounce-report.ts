import { LONGEST_REASON } from '../../system/mail-failure.js';
import type { MailBounced } from '../../system/mail/mail.service.js';

/** A part of a message, by its type. */
export interface ReportPart {
  type: string;
  content: Buffer;
}

/** How much of the message that came back is read: its Message-ID is in its head. */
const HEAD = 64 * 1024;

/**
 * What a report of delivery (RFC 3464) says came back: one for each recipient that failed for good. A report of delay or of
 * success says nothing came back.
 */
export function bouncesIn(parts: ReportPart[]): MailBounced[] {
  const report = parts.find(({ type }) => type === 'message/delivery-status');
  const original = parts.find(({ type }) => ['message/rfc822', 'message/global', 'text/rfc822-headers'].includes(type));
  const head = original?.content.subarray(0, HEAD).toString('latin1') ?? '';
  const messageId = /^message-id:\s*(<[^<>\s]{1,500}>)/im.exec(unfolded(head))?.[1];
  if (!report || messageId === undefined) return [];
  return unfolded(report.content.subarray(0, HEAD).toString('utf8'))
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(block)?.[1]?.trim();
      if (field('action')?.toLowerCase() !== 'failed') return [];
      const recipient = field('original-recipient') ?? field('final-recipient');
      const reason = valueOf(field('diagnostic-code')) ?? field('status') ?? 'failed';
      const isPermanent = !field('status')?.startsWith('4');
      return [{ messageId, address: valueOf(recipient) ?? null, reason: reason.slice(0, LONGEST_REASON), isPermanent }];
    });
}

/** 'smtp; 550 no such user' -> '550 no such user'. */
const valueOf = (field: string | undefined) => field?.replace(/^[\w-]+;\s*/, '').trim() || undefined;

/** A header goes on in the lines that begin with a space. */
const unfolded = (text: string) => text.replaceAll('\r', '').replaceAll(/\n[ \t]+/g, ' ');
