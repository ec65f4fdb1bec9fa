import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { mustFind } from '../../core/save.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { EventPersonOut, EventWalkIn } from './event-person.dto.js';
import { EventPerson } from './event-person.entity.js';
import { EventPeopleService } from './event-people.service.js';
import { Event } from './event.entity.js';
import { EVENT } from './events.service.js';

/** Takes down those who come to an event without an invitation; who is not known yet is born there. */
@Injectable()
export class WalkInsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly contacts: ContactsService,
    private readonly organizations: OrganizationsService,
    private readonly people: EventPeopleService,
  ) {}

  /** A known contact who was invited has come too. @throws NotFound; RuleBroken on nobody, or as a creation */
  add(eventId: number, walkIn: EventWalkIn): Promise<EventPersonOut> {
    return this.db.transaction(async () => {
      await mustFind(this.db, Event, eventId, EVENT);
      const organization = await this.organization(walkIn);
      const contact = await this.contact(walkIn, organization.id);
      if (contact.id === null && organization.id === null) throw RuleBroken.on('lastName', 'nobody', NOBODY);
      const where = {
        eventId,
        ...(contact.id === null ? { organizationId: organization.id as number } : { contactId: contact.id }),
      };
      const known = await this.db.repository(EventPerson).findOneBy(where);
      if (known) return this.people.mark(known.id, { attendance: 'came', ...(walkIn.note && { note: walkIn.note }) });
      const { id } = await this.db.manager.save(
        this.db.repository(EventPerson).create({
          eventId,
          contactId: contact.id,
          organizationId: organization.id,
          attendance: 'came',
          isBornContact: contact.isBorn,
          isBornOrganization: organization.isBorn,
          note: walkIn.note ?? null,
        }),
      );
      return this.people.get(id);
    });
  }

  private async organization({ organizationId, organizationName }: EventWalkIn): Promise<Met> {
    if (organizationId) {
      await this.organizations.mustExist(organizationId);
      return { id: organizationId, isBorn: false };
    }
    if (!organizationName) return NONE;
    const { id } = await this.organizations.create({ name: organizationName, kind: 'association' });
    return { id, isBorn: true };
  }

  private async contact(walkIn: EventWalkIn, organizationId: number | null): Promise<Met> {
    const { contactId, firstName, lastName, email, phone } = walkIn;
    if (contactId) {
      if (!(await this.db.repository(Contact).existsBy({ id: contactId }))) throw new NotFound(CONTACT, contactId);
      return { id: contactId, isBorn: false };
    }
    if (!lastName) return NONE;
    const roles = organizationId === null ? [] : [{ organizationId }];
    const lastContactOn = this.clock.today();
    const fields = { firstName: firstName ?? null, lastName, email: email ?? null, phone: phone ?? null };
    const { id } = await this.contacts.create({ ...fields, roles, lastContactOn });
    return { id, isBorn: true };
  }
}

interface Met {
  id: number | null;
  isBorn: boolean;
}

const NONE: Met = { id: null, isBorn: false };
const CONTACT = { fr: 'Contact', en: 'Contact' };
const NOBODY = {
  fr: 'Qui est venu ? Un nom, un contact ou une structure est attendu.',
  en: 'Who came? A name, a contact or an organization is expected.',
};
