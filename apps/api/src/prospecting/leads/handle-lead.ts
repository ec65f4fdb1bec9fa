import { Injectable } from '@nestjs/common';
import { RuleBroken, within } from '../../core/errors.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import type { LeadForm } from '../lead-forms/lead-form.entity.js';
import { LeadFormsService } from '../lead-forms/lead-forms.service.js';
import type { LeadHandling, LeadOut } from './lead.dto.js';
import type { Lead } from './lead.entity.js';
import { LeadsService } from './leads.service.js';

/** Makes of a lead, in one step, an organization or one that is there, a contact and an opportunity. */
@Injectable()
export class HandleLead {
  constructor(
    private readonly leads: LeadsService,
    private readonly forms: LeadFormsService,
    private readonly organizations: OrganizationsService,
    private readonly contacts: ContactsService,
    private readonly opportunities: OpportunitiesService,
  ) {}

  /** All of it or nothing. @throws StaleVersion; RuleBroken as each of what is made, told as `organization.name` */
  run(id: number, handling: LeadHandling): Promise<LeadOut> {
    return this.leads.handled(id, handling.version, async (lead) => {
      const form = await this.forms.get(lead.formId);
      const organizationId = await this.organizationOf(lead, handling);
      const contactId = await this.contactOf(lead, organizationId, handling);
      if (handling.withOpportunity === false) return { organizationId, opportunityId: null };
      const opportunityId = await this.opportunityOf(lead, form, { organizationId, contactId }, handling);
      return { organizationId, opportunityId };
    });
  }

  private async organizationOf(
    lead: Lead,
    { organizationId, organization, assigneeId }: LeadHandling,
  ): Promise<number> {
    if (organizationId) {
      await this.organizations.mustExist(organizationId);
      return organizationId;
    }
    if (!organization) throw NO_ORGANIZATION;
    const accountManagerId = assigneeId ?? lead.assigneeId;
    const made = await named('organization', this.organizations.create({ ...organization, accountManagerId }));
    return made.id;
  }

  private async contactOf(
    { receivedOn }: Lead,
    organizationId: number,
    { contactId, contact }: LeadHandling,
  ): Promise<number | null> {
    if (contactId) {
      await this.contacts.get(contactId);
      return contactId;
    }
    if (!contact) return null;
    const made = await named(
      'contact',
      this.contacts.create({ ...contact, lastContactOn: receivedOn, roles: [{ organizationId }] }),
    );
    return made.id;
  }

  private async opportunityOf(
    lead: Lead,
    form: LeadForm,
    whose: { organizationId: number; contactId: number | null },
    { title, stageId, assigneeId }: LeadHandling,
  ): Promise<number> {
    const { id } = await this.opportunities.create({
      ...whose,
      title: title ?? form.title,
      stageId: stageId ?? form.stageId,
      assigneeId: assigneeId ?? lead.assigneeId,
      source: lead.source,
      comment: lead.message,
    });
    return id;
  }
}

/** What a service refuses, told of the part of the lead that it was of. */
async function named<T>(part: string, making: Promise<T>): Promise<T> {
  return making.catch((error: unknown) =>
    within(part, () => {
      throw error;
    }),
  );
}

const NO_ORGANIZATION = RuleBroken.on('organizationId', 'no_organization', {
  fr: 'Choisissez une structure, ou remplissez celle à créer.',
  en: 'Choose an organization, or fill in the one to make.',
});
