import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { RuleBroken } from '../../core/errors.js';
import { tell } from '../../core/tell.js';

/** An e-mail to one address, or to several that see each other (`to`, `cc`) or not (`bcc`). */
export interface Email {
  /** Of the person or the body it is from. */
  fromName: string;
  to: string | string[];
  cc?: string[];
  bcc?: string[];
  /** Where answers go; null = where it comes from. */
  replyTo: string | string[] | null;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; mediaType: string; content: Buffer }[];
  /** The appointment it brings, as iCalendar: mail programs offer to accept it, or take it out. */
  appointment?: { method: 'REQUEST' | 'CANCEL'; content: string };
  /** As `newMessageId` makes them. */
  messageId: string;
  /** More headers, by name: `List-Unsubscribe`, `In-Reply-To` ... */
  headers?: Record<string, string>;
  /** Whether a person wrote it and had it sent; else it says that a program did (RFC 3834), which programs do not answer. */
  personal?: boolean;
}

/** An address among others that the mail server did not take, and its own words. */
export interface RefusedAddress {
  address: string;
  reason: string;
}

/** An e-mail that came back from one of those it was to. */
export interface MailBounced {
  /** Of the e-mail that came back, in angle brackets. */
  messageId: string;
  /** Who did not get it; null = the report does not say. */
  address: string | null;
  /** In the words of the server that gave it back. */
  reason: string;
  /** Whether trying again is no use: there is no such mailbox. */
  isPermanent: boolean;
}

/** Published, and awaited, in the transaction that notes a `MailBounced`; who follows it answers whether the e-mail is its own. */
export const MAIL_BOUNCED = 'mail.bounced';

/** How long a mail server may take to answer. */
const PATIENCE_MS = 20_000;

/** Hands e-mails to the mail server of the configuration. */
@Injectable()
export class MailService implements OnModuleDestroy {
  private transport: Promise<Transporter> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly events: EventEmitter2,
  ) {}

  /** The id of an e-mail to come, in the domain that e-mails are sent from. */
  newMessageId(): string {
    return `<${randomUUID()}@${this.config.mail?.from.split('@').at(-1) ?? 'localhost'}>`;
  }

  get isConfigured(): boolean {
    return this.config.mail !== undefined;
  }

  /** @throws RuleBroken when no mail server is configured */
  mustBeConfigured(): void {
    if (this.config.mail === undefined) throw NO_SERVER;
  }

  /**
   * Sends one; once it returns, the server has taken it, but for the addresses it answers.
   * @throws RuleBroken when none is configured; Error with the server's own words when it takes none, MailServerAway when
   * it does not answer
   */
  async send({
    fromName,
    messageId,
    attachments,
    appointment,
    headers,
    personal = false,
    ...email
  }: Email): Promise<RefusedAddress[]> {
    const { mail } = this.config;
    if (mail === undefined) throw NO_SERVER;
    this.transport ??= open(mail.url);
    const transport = await this.transport;
    const { rejectedErrors = [] } = await handed(transport, {
      from: { name: fromName, address: mail.from },
      to: addresses([email.to].flat()),
      cc: addresses(email.cc ?? []),
      bcc: addresses(email.bcc ?? []),
      subject: email.subject,
      text: email.text,
      html: email.html,
      messageId,
      headers: { ...(!personal && { 'Auto-Submitted': 'auto-generated' }), ...headers },
      attachments: attachments.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: mediaType,
        content,
      })),
      ...(appointment && { icalEvent: { ...appointment, filename: 'invitation.ics' } }),
      ...(email.replyTo?.length && { replyTo: addresses([email.replyTo].flat()) }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return rejectedErrors.map(({ recipient = '', message }) => ({ address: recipient, reason: message }));
  }

  /** Tells whoever sent it, in the caller's transaction, that an e-mail came back: whether anybody knows it. */
  async bounced(bounce: MailBounced): Promise<boolean> {
    return (await tell(this.events, MAIL_BOUNCED, bounce)).includes(true);
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transport)?.close();
  }
}

/** It is not this e-mail that was refused: nothing answers, or the server knows us no more. */
export class MailServerAway extends Error {}

const AWAY = ['ECONNECTION', 'EDNS', 'EAUTH', 'ETIMEDOUT', 'ESOCKET'];

/** @throws Error that has the server's own words and no code: an address that does not answer is no database that is gone */
async function handed(transport: Transporter, mail: SendMailOptions): Promise<Handed> {
  try {
    return (await transport.sendMail(mail)) as Handed;
  } catch (error) {
    const { code, message = String(error) } = error as { code?: unknown; message?: string };
    const Thrown = AWAY.includes(String(code)) ? MailServerAway : Error;
    throw new Thrown(message, { cause: error });
  }
}

/** What nodemailer tells of those whose addresses were refused. */
interface Handed {
  rejectedErrors?: { recipient?: string; message: string }[];
}

/** Each by itself, so that nothing in one is read as a list of several. */
const addresses = (all: string[]) => all.map((address) => ({ name: '', address }));

/** Loaded by the first e-mail only: a server that sends none does without its memory. */
async function open(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  }) as Transporter;
}

const NO_SERVER = new RuleBroken('no_mail_server', {
  fr: 'Aucun serveur de courriel n’est configuré (SMTP_URL) : rien ne peut partir.',
  en: 'No mail server is configured (SMTP_URL): nothing can be sent.',
});
