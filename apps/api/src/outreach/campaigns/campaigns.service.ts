import { Injectable } from '@nestjs/common';
import { MAILING_VARIABLES } from '@terril/domain';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken, summaryOf } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { absence } from '../../core/merged.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { unknownIn } from '../../reference/template-check.js';
import { CAMPAIGN_COLUMNS, campaignRules } from './campaign-list.js';
import { resultsOf } from './campaign-results.js';
import type { CampaignCreate, CampaignOut, CampaignQuery, CampaignUpdate } from './campaign.dto.js';
import { Campaign } from './campaign.entity.js';

export const CAMPAIGN = { fr: 'Campagne', en: 'Campaign' };

/** What is written before a campaign begins. */
const OF_DRAFTS = ['segmentId', 'audience', 'subject', 'body', 'language'] as const;

/** Campaigns as records: what they are, and what became of them. */
@Injectable()
export class CampaignsService {
  private readonly rules: ListRules<CampaignQuery>;

  constructor(
    private readonly db: Db,
    fields: FieldRegistry,
  ) {
    this.rules = campaignRules(fields.conditionsOn('campaigns'));
  }

  async list(query: CampaignQuery): Promise<Page<CampaignOut>> {
    const { data, ...whole } = await listPage(this.builder(), query, this.rules);
    return { data: await this.shown(data), ...whole };
  }

  exported(): ExportedList<Campaign, CampaignQuery, CampaignOut> {
    return {
      recordType: 'campaigns',
      name: { fr: 'Campagnes', en: 'Campaigns' },
      columns: CAMPAIGN_COLUMNS,
      rules: this.rules,
      builder: () => this.builder(),
      shown: (batch) => this.shown(batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<CampaignOut> {
    const [campaign] = await this.shown(await this.builder().where('campaign.id = :id', { id }).getMany());
    if (!campaign) throw await absence(this.db, Campaign, id, CAMPAIGN);
    return campaign;
  }

  /** `calendar`: an appointment, as iCalendar. @throws RuleBroken on texts that nobody could fill in; Conflict on an unknown segment */
  create(fields: CampaignCreate, calendar?: string): Promise<CampaignOut> {
    return this.db.transaction(async () => {
      checkTexts(fields);
      const draft = this.db.repository(Campaign).create({ ...fields, ...(calendar !== undefined && { calendar }) });
      const { id } = await this.db.manager.save(draft);
      return this.get(id);
    });
  }

  /** What was begun keeps whom it addresses and what it says. @throws StaleVersion; as `create` */
  update(id: number, { version, ...changes }: CampaignUpdate): Promise<CampaignOut> {
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.get(id));
      const [kept] = campaign.state === 'draft' ? [] : OF_DRAFTS.filter((field) => changes[field] !== undefined);
      if (kept) throw RuleBroken.on(kept, 'begun', BEGUN);
      checkTexts({ kind: campaign.kind, ...changes });
      await this.db.manager.save(assignSent(campaign, changes));
      return this.get(id);
    });
  }

  /** Its results go with it. @throws NotFound; Conflict while it runs */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name, state } = await mustFind(this.db, Campaign, id, CAMPAIGN);
      if (state === 'running') throw RUNNING;
      return moveToTrash(this.db, Campaign, { type: 'campaigns', id }, name);
    });
  }

  private builder() {
    return this.db
      .repository(Campaign)
      .createQueryBuilder('campaign')
      .leftJoinAndSelect('campaign.segment', 'segment')
      .leftJoinAndSelect('campaign.assignee', 'assignee');
  }

  private async shown(campaigns: Campaign[]): Promise<CampaignOut[]> {
    const results = await resultsOf(
      this.db,
      campaigns.map(({ id }) => id),
    );
    return campaigns.map(({ segment, assignee, calendar, ...campaign }) => ({
      ...campaign,
      segmentName: segment.name,
      segmentList: segment.list,
      assigneeName: assignee?.name ?? null,
      hasCalendar: calendar !== null,
      results: results(campaign.id),
    }));
  }
}

function checkTexts({ kind, subject, body }: Partial<Pick<CampaignCreate, 'kind' | 'subject' | 'body'>>): void {
  const refused = unknownIn({ subject, ...(kind === 'mailing' && { body }) }, MAILING_VARIABLES);
  if (Object.keys(refused).length > 0) throw new RuleBroken('bad_template', summaryOf(refused), refused);
}

const BEGUN = {
  fr: 'La campagne a commencé : ceci ne change plus.',
  en: 'The campaign has begun: this does not change any more.',
};
const RUNNING = new Conflict('running', {
  fr: 'Cette campagne est en cours : mettez-la en pause avant de la supprimer.',
  en: 'This campaign is running: pause it before deleting it.',
});
