import { Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { OpportunitiesService } from '../../prospecting/opportunities/opportunities.service.js';
import { FiledEmailsService } from '../emails/filed-emails.service.js';
import type { TrayFiledOut, TrayFiling } from './mail-tray.dto.js';
import { MESSAGE } from './mail-tray.service.js';
import { SendersService } from './senders.service.js';
import { TrayFile } from './tray-file.entity.js';
import { TrayMessage } from './tray-message.entity.js';

/** How an opportunity came that was born of a message. */
const SOURCE = 'Courriel';
const LONGEST_COMMENT = 5000;

interface Where {
  organizationId: number | null;
  contactId: number | null;
}

/** Files a message of the tray as a person says, with whom and what is made of it, all of it or nothing. */
@Injectable()
export class FileTrayMessage {
  constructor(
    private readonly db: Db,
    private readonly contacts: ContactsService,
    private readonly organizations: OrganizationsService,
    private readonly opportunities: OpportunitiesService,
    private readonly emails: FiledEmailsService,
    private readonly senders: SendersService,
  ) {}

  /**
   * When its address is remembered, or is that of a new contact, what else waits from that address is filed with it.
   * @throws NotFound; RuleBroken on what it names and is not there, and as the records that are made of it
   */
  run(id: number, filing: TrayFiling): Promise<TrayFiledOut> {
    return this.db.transaction(async () => {
      const rows = this.db.repository(TrayMessage);
      const message = await rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!message) throw new NotFound(MESSAGE, id);
      const address = message.partners.length === 1 ? message.partners[0] : undefined;
      const where = await this.whose(filing, address);
      if (filing.remember && !filing.newContact && address) await this.remember(where, address);
      const { title, stageId } = filing.newOpportunity ?? {};
      if (title !== undefined && where.organizationId === null) throw NO_ORGANIZATION;
      const comment = message.body.slice(0, LONGEST_COMMENT) || null;
      const opportunity =
        title !== undefined && stageId !== undefined && where.organizationId !== null
          ? await this.opportunities.create({
              ...where,
              organizationId: where.organizationId,
              title,
              stageId,
              source: SOURCE,
              comment,
            })
          : null;
      const emailId = await this.file(message, where, opportunity?.id ?? null);
      const isRemembered = address !== undefined && (filing.remember || filing.newContact);
      const others = isRemembered
        ? await rows.findBy({ partners: Raw((column) => `${column} = array[:address]`, { address }) })
        : [];
      for (const other of others) await this.file(other, where, null);
      return { emailId, ...where, opportunityId: opportunity?.id ?? null, others: others.length };
    });
  }

  /** @throws RuleBroken when it is nobody's, or whoever it names is not there */
  private async whose(filing: TrayFiling, address: string | undefined): Promise<Where> {
    const { newOrganization, newContact } = filing;
    let organizationId = filing.organizationId ?? null;
    let contactId = filing.contactId ?? null;
    if (newOrganization) ({ id: organizationId } = await this.organizations.create(newOrganization));
    else if (organizationId !== null) await this.organizations.mustExist(organizationId);
    if (newContact) {
      const { function: held, ...name } = newContact;
      const roles = organizationId === null ? [] : [{ organizationId, function: held ?? null }];
      ({ id: contactId } = await this.contacts.create({ ...name, ...(address && { email: address }), roles }));
    } else if (contactId !== null && !(await this.contacts.labelsOf([contactId])).has(contactId)) {
      throw RuleBroken.on('contactId', 'unknown_contact', { fr: 'Contact inconnu.', en: 'Unknown contact.' });
    }
    if (organizationId === null && contactId === null) throw NOBODY;
    return { organizationId, contactId };
  }

  /** Adds the address to those of the contact, else of the organization, unless it is one of them. */
  private async remember({ organizationId, contactId }: Where, address: string): Promise<void> {
    if (contactId !== null) {
      const contact = await this.contacts.get(contactId);
      const changes = withAddress(contact, address);
      if (changes) await this.contacts.update(contactId, { version: contact.version, ...changes });
    } else if (organizationId !== null) {
      const organization = await this.organizations.get(organizationId);
      const changes = withAddress(organization, address);
      if (changes) await this.organizations.update(organizationId, { version: organization.version, ...changes });
    }
  }

  private async file(
    message: TrayMessage,
    { organizationId, contactId }: Where,
    opportunityId: number | null,
  ): Promise<number> {
    const held = await this.db.repository(TrayFile).find({ where: { messageId: message.id }, order: { id: 'ASC' } });
    const { id, direction, subject, body, receivedAt, messageId, inReplyTo, isAutomatic, people, partners } = message;
    const { userId, userName } = message;
    const emailId = await this.emails.file(
      {
        direction,
        subject,
        body,
        messageId,
        inReplyTo,
        isAutomatic,
        people,
        at: receivedAt,
        fileIds: held.map(({ fileId }) => fileId),
        ...(contactId !== null && { said: { contactId, addresses: partners } }),
        sender: userId === null ? null : { id: userId, name: userName ?? '' },
      },
      { organizationId, contactId: organizationId === null ? contactId : null, opportunityId },
    );
    await this.db.repository(TrayMessage).delete(id);
    if (direction === 'in' && !isAutomatic) await this.senders.wrote(partners, receivedAt);
    return emailId;
  }
}

interface Reachable {
  email: string | null;
  contactPoints: { kind: 'email' | 'phone' | 'website'; label: string | null; value: string }[];
}

/** What adds an address to those of a record; undefined when it is there. */
function withAddress({ email, contactPoints }: Reachable, address: string): Partial<Reachable> | undefined {
  if (email === null) return { email: address };
  const all = [email, ...contactPoints.filter(({ kind }) => kind === 'email').map(({ value }) => value)];
  if (all.some((each) => each.toLowerCase() === address)) return undefined;
  return { contactPoints: [...contactPoints, { kind: 'email', label: null, value: address }] };
}

const NOBODY = RuleBroken.on('organizationId', 'nobody', {
  fr: 'À qui est ce message ? Une structure ou un contact.',
  en: 'Whose is this message? An organization or a contact.',
});
const NO_ORGANIZATION = RuleBroken.on('organizationId', 'no_organization', {
  fr: 'Une opportunité est celle d’une structure.',
  en: 'An opportunity is that of an organization.',
});
