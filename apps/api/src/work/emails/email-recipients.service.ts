import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { RecipientOut, RecipientsQuery } from './email.dto.js';
import { CONTACTS_WITH_ADDRESS, HOLDS_ON } from '../addresses.js';
import { placeOf } from './email-place.js';

/** Whom an e-mail about a record may go to, and who would rather not have it. */
@Injectable()
export class EmailRecipientsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The addresses of the organization and of those who have a role in it today, or of the contact. @throws RuleBroken */
  async proposed({ recordType, recordId }: RecipientsQuery): Promise<RecipientOut[]> {
    const today = this.clock.today();
    const { organizationId } = await placeOf(this.db, { recordType, recordId }, today);
    const contactId = recordType === 'contacts' ? recordId : null;
    return this.db.query(PROPOSED, [organizationId, contactId, today]);
  }

  /** The contacts behind these addresses who object to prospecting (GDPR, article 21). */
  objecting(addresses: string[]): Promise<RecipientOut[]> {
    return this.db.query(OBJECTING, [addresses.map((address) => address.toLowerCase())]);
  }
}

const NAME = `concat_ws(' ', contact.first_name, contact.last_name)`;

/** The contact of the page first, then main and billing ones; the organization's own addresses last. */
const PROPOSED = `
  with people as (
    select contact.id, contact.email, ${NAME} as name, contact.objects_to_prospecting as objects, held.label,
      contact.id is distinct from $2 as is_other, coalesce(held.rank, 3) as rank
    from contacts contact
    left join lateral (
      select role.function as label, case when role.is_main then 1 when role.is_billing then 2 else 3 end as rank
      from contact_roles role where role.contact_id = contact.id and role.organization_id = $1
        and ${HOLDS_ON('$3::date')} order by 2, role.id limit 1
    ) held on true
    where contact.id = $2 or held.rank is not null
      and contact.id in (select contact_id from contact_roles where organization_id = $1)
  ), addresses as (
    select email as address, name, id as "contactId", label, objects, is_other, rank, 0 as further from people
    union all
    select point.value, people.name, people.id, coalesce(point.label, people.label), objects, is_other, rank, point.id
    from people join contact_contact_points point on point.contact_id = people.id and point.kind = 'email'
    union all
    select email, name, null, null, false, true, 4, 0 from organizations where id = $1
    union all
    select point.value, organizations.name, null, point.label, false, true, 4, point.id
    from organization_contact_points point join organizations on organizations.id = point.organization_id
    where point.organization_id = $1 and point.kind = 'email'
  )
  select address, name, "contactId", label, objects from addresses where address is not null
  order by is_other, rank, name, "contactId", further limit 200`;

const OBJECTING = `
  select held.address, ${NAME} as name, contact.id as "contactId", null as label, true as objects
  from (${CONTACTS_WITH_ADDRESS}) held join contacts contact on contact.id = held.id
  where contact.objects_to_prospecting order by name, contact.id`;
