import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Db } from '../../core/db.js';
import { type MailBounced, MAIL_BOUNCED } from '../../system/mail/mail.service.js';
import { Email } from './email.entity.js';
import { saveFiles } from './email-files.js';
import { type Addressee, savePeople } from './email-people.js';
import { type EmailPlace, NOWHERE } from './email-place.js';

export type { Addressee, EmailPlace };

/** An e-mail that came by the mailbox: received, or the copy of one that a colleague sent from elsewhere. */
export interface FiledEmail extends Pick<
  Email,
  'direction' | 'subject' | 'body' | 'at' | 'messageId' | 'inReplyTo' | 'isAutomatic'
> {
  people: Addressee[];
  fileIds: number[];
  /** Who has these addresses, in small letters, when a person said so: nobody else's are these. */
  said?: { contactId: number; addresses: string[] };
  /** The colleague who sent it. */
  sender: { id: number; name: string } | null;
}

/** E-mails that were not written here, filed under a record. */
@Injectable()
export class FiledEmailsService {
  constructor(private readonly db: Db) {}

  /** Keeps it where it belongs, in the caller's transaction: its id. */
  async file({ people, fileIds, sender, said, ...email }: FiledEmail, where: Partial<EmailPlace>): Promise<number> {
    const rows = this.db.repository(Email);
    const saved = await rows.save(
      rows.create({
        ...email,
        ...NOWHERE,
        ...where,
        state: email.direction === 'in' ? 'received' : 'sent',
        fromName: people.find(({ kind }) => kind === 'from')?.name ?? null,
        userId: sender?.id ?? null,
        userName: sender?.name ?? null,
      }),
    );
    await savePeople(this.db, saved, people);
    if (said) {
      await this.db.query(
        'update email_people set contact_id = $1 where email_id = $2 and contact_id is null and lower(address) = any ($3)',
        [said.contactId, saved.id, said.addresses],
      );
    }
    await saveFiles(this.db, saved.id, fileIds);
    return saved.id;
  }

  /** Whether an e-mail with that Message-ID is there: one that was sent from here comes back as a copy. */
  knows(messageId: string): Promise<boolean> {
    return this.db.repository(Email).existsBy({ messageId });
  }

  /** Where the latest of these e-mails is filed, and who sent it: an answer belongs there too. */
  async answered(messageIds: string[]): Promise<(EmailPlace & Pick<Email, 'userId'>) | undefined> {
    if (messageIds.length === 0) return undefined;
    const found = await this.db
      .repository(Email)
      .createQueryBuilder('email')
      .where('email.message_id = any (:messageIds)', { messageIds })
      .orderBy('email.at', 'DESC')
      .addOrderBy('email.id', 'DESC')
      .getOne();
    if (!found) return undefined;
    const { organizationId, contactId, contractId, subscriptionId, invoiceId, opportunityId, userId } = found;
    return { organizationId, contactId, contractId, subscriptionId, invoiceId, opportunityId, userId };
  }

  /** Notes that one came back, with the words of the server; of several that it was to, each. */
  @OnEvent(MAIL_BOUNCED, { suppressErrors: false })
  async bounced({ messageId, address, reason }: MailBounced): Promise<boolean> {
    const emails = this.db.repository(Email);
    const email = await emails.findOne({ where: { messageId }, lock: { mode: 'pessimistic_write' } });
    if (email?.direction !== 'out') return false;
    const told = address === null ? reason : `${address} : ${reason}`;
    const before = email.state === 'bounced' ? (email.failure ?? '').split('\n') : [];
    const failure = [...new Set([...before, told])].join('\n').slice(0, LONGEST_FAILURE);
    await emails.save({ id: email.id, state: 'bounced', failure });
    return true;
  }
}

const LONGEST_FAILURE = 2000;
