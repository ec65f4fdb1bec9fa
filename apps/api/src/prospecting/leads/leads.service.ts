import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { User } from '../../system/users/user.entity.js';
import type { LeadOut, LeadQuery, LeadUpdate } from './lead.dto.js';
import { Lead } from './lead.entity.js';
import { LeadResult } from './lead-result.entity.js';

const LEAD = { fr: 'Demande reçue', en: 'Lead' };

const RULES: ListRules<LeadQuery> = {
  sorts: { receivedOn: 'lead.receivedOn', name: 'lead.name' },
  defaultSort: 'receivedOn',
  defaultOrder: 'DESC',
  filters: {
    status: (status) => (status === 'open' ? `lead.status in ('to_check', 'waiting')` : 'lead.status = :status'),
    formId: 'lead.form_id = :formId',
    assigneeId: 'lead.assignee_id = :assigneeId',
  },
  search: (word) => `fold(lead.name || ' ' || lead.email || ' ' || coalesce(lead.organization_name, '')) like ${word}`,
};

/** The tray of what public forms sent. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(query: LeadQuery): Promise<Page<LeadOut>> {
    const { data, ...whole } = await listPage(this.withNames(), query, RULES);
    return { data: data.map(shownLead), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<LeadOut> {
    const found = await this.withNames().where({ id }).getOne();
    if (!found) throw await absence(this.db, Lead, id, LEAD);
    return shownLead(found);
  }

  /** Only who is in charge changes: what was sent stays as it came. @throws StaleVersion; RuleBroken on nobody */
  async update(id: number, { version, ...changes }: LeadUpdate): Promise<LeadOut> {
    return this.change(id, version, async (row) => {
      if (changes.assigneeId && !(await this.db.repository(User).existsBy({ id: changes.assigneeId }))) {
        throw UNKNOWN_USER;
      }
      assignSent(row, changes);
    });
  }

  /** Throws it away: it is deleted some days later. @throws StaleVersion; RuleBroken once something was made of it */
  dismiss(id: number, version: number): Promise<LeadOut> {
    return this.change(id, version, (row) => {
      if (row.status === 'handled') throw HANDLED;
      Object.assign(row, { status: 'dismissed', handledOn: this.clock.today() });
    });
  }

  /** It waits again: thrown away by mistake, or no spam. @throws StaleVersion; RuleBroken once something was made of it */
  putBack(id: number, version: number): Promise<LeadOut> {
    return this.change(id, version, (row) => {
      if (row.status === 'handled') throw HANDLED;
      Object.assign(row, { status: 'waiting', handledOn: null });
    });
  }

  /** For good, as the person may ask. @throws NotFound */
  async forget(id: number): Promise<void> {
    await this.db.transaction(async () => {
      const { affected } = await this.db.repository(Lead).delete(id);
      if (!affected) throw await absence(this.db, Lead, id, LEAD);
    });
  }

  /** Keeps what `work` makes of it. @throws StaleVersion; RuleBroken the second time; what `work` throws */
  handled(
    id: number,
    version: number,
    work: (lead: Lead) => Promise<Pick<LeadResult, 'organizationId' | 'opportunityId'>>,
  ): Promise<LeadOut> {
    return this.change(id, version, async (row) => {
      if (row.status === 'handled') throw HANDLED;
      await this.db.repository(LeadResult).insert({ leadId: id, ...(await work(row)) });
      Object.assign(row, { status: 'handled', handledOn: this.clock.today() });
    });
  }

  /** Locks a lead, lets `work` change it, and answers it as it stands then. @throws StaleVersion; what `work` throws */
  private change(id: number, version: number, work: (row: Lead) => Promise<void> | void): Promise<LeadOut> {
    return this.db.transaction(async () => {
      const row = await lockForUpdate(this.db, Lead, id, version, LEAD, () => this.get(id));
      await work(row);
      await this.db.manager.save(row);
      return this.get(id);
    });
  }

  private withNames() {
    return this.db
      .repository(Lead)
      .createQueryBuilder('lead')
      .leftJoinAndSelect('lead.form', 'form')
      .leftJoinAndSelect('lead.assignee', 'assignee')
      .leftJoinAndMapOne('lead.result', LeadResult, 'result', 'result.leadId = lead.id')
      .leftJoinAndSelect('result.organization', 'organization');
  }
}

function shownLead({ form, assignee, tokenHash: _, result, ...lead }: Lead & { result?: LeadResult | null }): LeadOut {
  return {
    ...lead,
    formTitle: form.title,
    stageId: form.stageId,
    assigneeName: assignee?.name ?? null,
    organizationId: result?.organizationId ?? null,
    handledName: result?.organization.name ?? null,
    opportunityId: result?.opportunityId ?? null,
  };
}

const HANDLED = new RuleBroken('lead_handled', {
  fr: 'Cette demande est déjà traitée.',
  en: 'Something was made of this lead already.',
});
const UNKNOWN_USER = RuleBroken.on('assigneeId', 'unknown_user', { fr: 'Personne inconnue.', en: 'Unknown person.' });
