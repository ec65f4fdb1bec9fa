import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { lockForUpdate, mustFind } from '../../core/save.js';
import { MailService } from '../../system/mail/mail.service.js';
import { SegmentsService } from '../segments/segments.service.js';
import { type Addressee, addresseesOf } from './audience.js';
import type { CampaignOut } from './campaign.dto.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRecipient } from './campaign-recipient.entity.js';
import { CAMPAIGN, CampaignsService } from './campaigns.service.js';

export const MAILING_JOBS = 'mailings';

/** Runs mailings: who they address, and when they go on, wait or are over. Their e-mails are sent by `MailingSender`. */
@Injectable()
export class MailingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: MailService,
    private readonly segments: SegmentsService,
    private readonly campaigns: CampaignsService,
  ) {}

  /** Whom the mailing would address today, and whom it would leave out and why. @throws NotFound; Conflict on calls */
  async audience(id: number): Promise<Addressee[]> {
    return this.addressees(await this.mailing(id));
  }

  /**
   * Addresses those its segment holds now, by a job, one e-mail an address.
   * @throws StaleVersion; RuleBroken without a text, a recipient or a mail server; Conflict when it was begun already
   */
  start(id: number, version: number): Promise<CampaignOut> {
    this.mail.mustBeConfigured();
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.campaigns.get(id));
      mustBeMailing(campaign);
      if (campaign.state !== 'draft') throw BEGUN;
      if (!campaign.subject) throw RuleBroken.on('subject', 'no_text', NO_TEXT);
      if (!campaign.body) throw RuleBroken.on('body', 'no_text', NO_TEXT);
      const addressees = await this.addressees(campaign);
      if (!addressees.some(({ reason }) => reason === null)) throw NOBODY;
      await this.keep(id, addressees);
      await this.run(campaign);
      return this.campaigns.get(id);
    });
  }

  /** No more e-mail leaves until it is resumed; the one in the hands of the mail server does. @throws StaleVersion; Conflict unless it runs */
  pause(id: number, version: number): Promise<CampaignOut> {
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.campaigns.get(id));
      mustBeMailing(campaign);
      if (campaign.state !== 'running') throw NOT_RUNNING;
      campaign.state = 'paused';
      await this.db.manager.save(campaign);
      return this.campaigns.get(id);
    });
  }

  /** Goes on where it was. @throws StaleVersion; Conflict unless it is paused */
  resume(id: number, version: number): Promise<CampaignOut> {
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.campaigns.get(id));
      mustBeMailing(campaign);
      if (campaign.state !== 'paused') throw NOT_PAUSED;
      await this.run(campaign);
      return this.campaigns.get(id);
    });
  }

  /** Sends again what did not leave, to the same addresses. @throws StaleVersion; Conflict when nothing failed, or it has not begun */
  retry(id: number, version: number): Promise<CampaignOut> {
    this.mail.mustBeConfigured();
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.campaigns.get(id));
      mustBeMailing(campaign);
      const failed = { campaignId: id, state: 'failed' } as const;
      const again = { state: 'queued', failure: null, messageId: null } as const;
      const { affected } = await this.db.repository(CampaignRecipient).update(failed, again);
      if (!affected) throw NONE_FAILED;
      await this.run(campaign);
      return this.campaigns.get(id);
    });
  }

  private async mailing(id: number): Promise<Campaign> {
    const campaign = await mustFind(this.db, Campaign, id, CAMPAIGN);
    mustBeMailing(campaign);
    return campaign;
  }

  private async addressees({ segmentId, audience }: Campaign): Promise<Addressee[]> {
    const members = await this.segments.members(segmentId);
    return addresseesOf(this.db, { ...members, audience }, this.clock.today());
  }

  private async keep(campaignId: number, addressees: Addressee[]): Promise<void> {
    const rows = addressees.map((addressee) => ({ ...addressee, token: randomBytes(24).toString('base64url') }));
    await this.db.query(
      `insert into campaign_recipients (campaign_id, organization_id, contact_id, name, email, state, reason, token)
       select $1, "organizationId", "contactId", name, email, case when reason is null then 'queued' else 'left_out' end,
         reason, token
       from jsonb_to_recordset($2) as row ("organizationId" int, "contactId" int, name text, email text, reason text, token text)`,
      [campaignId, JSON.stringify(rows)],
    );
  }

  private async run(campaign: Campaign): Promise<void> {
    campaign.state = 'running';
    campaign.begunOn ??= this.clock.today();
    await this.db.manager.save(campaign);
    await this.jobs.send(MAILING_JOBS, { campaignId: campaign.id });
  }
}

function mustBeMailing({ kind }: Campaign): void {
  if (kind !== 'mailing') throw NO_MAILING;
}

const conflict = (code: string, fr: string, en: string) => new Conflict(code, { fr, en });

const NO_TEXT = { fr: 'Un envoi a un objet et un texte.', en: 'A mailing has a subject and a text.' };
const NO_MAILING = conflict(
  'no_mailing',
  'Cette campagne n’envoie pas de courriels.',
  'This campaign sends no e-mail.',
);
const BEGUN = conflict('begun', 'Cet envoi a déjà commencé.', 'This mailing has begun already.');
const NOT_RUNNING = conflict('not_running', 'Cet envoi n’est pas en cours.', 'This mailing is not running.');
const NOT_PAUSED = conflict('not_paused', 'Cet envoi n’est pas en pause.', 'This mailing is not paused.');
const NONE_FAILED = conflict('none_failed', 'Aucun courriel n’est en échec.', 'No e-mail has failed.');
const NOBODY = new RuleBroken('nobody', {
  fr: 'Personne à qui écrire : le segment est vide, ou toutes ses adresses sont écartées.',
  en: 'Nobody to write to: the segment is empty, or all its addresses are left out.',
});
