import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { RuleBroken } from '../../core/errors.js';

/** An e-mail to one address. */
export interface Email {
  /** Of the person or the body it is from. */
  fromName: string;
  to: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; mediaType: string; content: Buffer }[];
  /** As `newMessageId` makes them. */
  messageId: string;
}

/** How long a mail server may take to answer. */
const PATIENCE_MS = 20_000;

/** Hands e-mails to the mail server of the configuration. */
@Injectable()
export class MailService implements OnModuleDestroy {
  private transport: Promise<Transporter> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The id of an e-mail to come, in the domain that e-mails are sent from. */
  newMessageId(): string {
    return `<${randomUUID()}@${this.config.mail?.from.split('@').at(-1) ?? 'localhost'}>`;
  }

  /** @throws RuleBroken when no mail server is configured */
  mustBeConfigured(): void {
    if (this.config.mail === undefined) throw NO_SERVER;
  }

  /**
   * Sends one; once it returns, the server has taken it.
   * @throws RuleBroken when none is configured; Error with the server's own words when it refuses or does not answer
   */
  async send({ fromName, to, messageId, attachments, ...email }: Email): Promise<void> {
    const { mail } = this.config;
    if (mail === undefined) throw NO_SERVER;
    this.transport ??= open(mail.url);
    const transport = await this.transport;
    await transport.sendMail({
      from: { name: fromName, address: mail.from },
      to: { name: '', address: to },
      subject: email.subject,
      text: email.text,
      html: email.html,
      messageId,
      // What is written by programs is not answered by programs.
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachments.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: mediaType,
        content,
      })),
      ...(email.replyTo && { replyTo: email.replyTo }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transport)?.close();
  }
}

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
  fr: 'Aucun serveur de courriel n’est configuré (SMTP_URL) : imprimez les lettres.',
  en: 'No mail server is configured (SMTP_URL): print the letters.',
});
