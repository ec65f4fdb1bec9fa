import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of this machine that keeps what it is given. */
export interface MailCatcher {
  /** As SMTP_URL takes it. */
  url: string;
  mails: ParsedMail[];
  /** Addresses it refuses. */
  refused: Set<string>;
  stop(): Promise<void>;
}

export async function catchMails(): Promise<MailCatcher> {
  const mails: ParsedMail[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) =>
      answer(refused.has(address) ? Object.assign(new Error('No such mailbox here'), { responseCode: 550 }) : null),
    onData: (stream, _session, answer) => {
      simpleParser(stream).then(
        (mail) => (mails.push(mail), answer()),
        (error: Error) => answer(error),
      );
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refused,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
