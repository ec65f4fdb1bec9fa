import { Injectable } from '@nestjs/common';
import { activityOutcomeOf, addDays, CALL_RESULTS, type CallResult, isCalledAgain } from '@terril/domain';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, NotFound, RuleBroken } from '../../core/errors.js';
import { lockForUpdate, mustFind } from '../../core/save.js';
import { ActivitiesService } from '../../work/activities/activities.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { CAMPAIGN, CampaignsService } from '../campaigns/campaigns.service.js';
import { SegmentsService } from '../segments/segments.service.js';
import { entriesWithNames, shownEntry } from './call-entry-list.js';
import type { CallEntryOut, CallOut, CallProgressOut, CallResultFields, NextCallOut } from './call-entry.dto.js';
import { CallEntry } from './call-entry.entity.js';
import { addCalled, phonesOf } from './called.js';

const ENTRY = { fr: 'Appel', en: 'Call' };

/** How long somebody has for a call before a colleague is given it. */
const MINUTES_OF_CLAIM = 20;

/** Works through campaigns of calls, one call at a time: nobody is called by two colleagues. */
@Injectable()
export class CallsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly activities: ActivitiesService,
    private readonly segments: SegmentsService,
    private readonly campaigns: CampaignsService,
  ) {}

  /** Begins, or goes on with those who came into the segment since. @throws StaleVersion; Conflict on a mailing; RuleBroken on nobody */
  start(id: number, version: number): Promise<CallProgressOut> {
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.campaigns.get(id));
      if (campaign.kind !== 'calls') throw NO_CALLS;
      await addCalled(this.db, id, await this.segments.members(campaign.segmentId), this.clock.today());
      const progress = await this.progress(id);
      if (progress.total === progress.leftOut) throw NOBODY;
      campaign.state = 'running';
      campaign.begunOn ??= this.clock.today();
      await this.db.manager.save(campaign);
      return progress;
    });
  }

  /** Nobody is given a call of it any more. @throws StaleVersion; Conflict unless it runs */
  close(id: number, version: number): Promise<CallProgressOut> {
    return this.db.transaction(async () => {
      const campaign = await lockForUpdate(this.db, Campaign, id, version, CAMPAIGN, () => this.campaigns.get(id));
      if (campaign.kind !== 'calls' || campaign.state !== 'running') throw NOT_RUNNING;
      campaign.state = 'done';
      await this.db.manager.save(campaign);
      return this.progress(id);
    });
  }

  /** @throws NotFound */
  async progress(id: number): Promise<CallProgressOut> {
    await mustFind(this.db, Campaign, id, CAMPAIGN);
    const [counts] = await this.db.query<Omit<CallProgressOut, 'results'>>(PROGRESS, [id]);
    const byResult = await this.db.query<{ result: CallResult; count: number }>(
      `select result, count(*)::int as count from call_entries where campaign_id = $1 and result is not null group by 1`,
      [id],
    );
    const results = CALL_RESULTS.flatMap((result) => byResult.filter((one) => one.result === result));
    return { ...(counts as NonNullable<typeof counts>), results };
  }

  /**
   * Gives the next call to `by`: the one already given, else those to be called back by today, else the others in turn.
   * @throws NotFound; Conflict unless the campaign runs
   */
  next(campaignId: number, by: SignedIn): Promise<NextCallOut> {
    return this.db.transaction(async () => {
      const campaign = await mustFind(this.db, Campaign, campaignId, CAMPAIGN);
      if (campaign.kind !== 'calls' || campaign.state !== 'running') throw NOT_RUNNING;
      const today = this.clock.today();
      const [claimed] = await this.db.query<{ id: number }>(CLAIM, [campaignId, by.id, today, MINUTES_OF_CLAIM]);
      const [left] = await this.db.query<{ count: number }>(LEFT, [campaignId, by.id, today]);
      return { call: claimed ? await this.call(claimed.id, today) : null, left: left?.count ?? 0 };
    });
  }

  /** Logs a call as an activity, and says what comes next. @throws NotFound; Conflict when a colleague is at it; RuleBroken on a day that is over */
  log(id: number, { result, note = null, ...fields }: CallResultFields, by: SignedIn): Promise<CallEntryOut> {
    return this.db.transaction(async () => {
      const entry = await this.mine(id, by);
      const { name: subject } = await mustFind(this.db, Campaign, entry.campaignId, CAMPAIGN);
      await this.activities.create({
        kind: 'call',
        state: 'done',
        subject,
        body: note,
        outcome: activityOutcomeOf(result),
        organizationId: entry.organizationId,
        contactIds: entry.contactId === null ? [] : [entry.contactId],
        duration: fields.duration ?? null,
      });
      await this.db.repository(CallEntry).update(id, {
        result,
        note,
        calls: entry.calls + 1,
        lastCallAt: this.clock.now(),
        ...this.outlook(result, fields.callBackOn),
        turn: this.clock.now(),
        claimedById: null,
        claimedUntil: null,
      });
      return this.get(id);
    });
  }

  /** Gives a call back: another one comes first. @throws NotFound; Conflict when a colleague is at it */
  pass(id: number, by: SignedIn): Promise<CallEntryOut> {
    return this.db.transaction(async () => {
      await this.mine(id, by);
      const passed = { turn: this.clock.now(), claimedById: null, claimedUntil: null };
      await this.db.repository(CallEntry).update(id, passed);
      return this.get(id);
    });
  }

  /** @throws NotFound */
  async get(id: number): Promise<CallEntryOut> {
    const found = await entriesWithNames(this.db).where('entry.id = :id', { id }).getOne();
    if (!found) throw new NotFound(ENTRY, id);
    return shownEntry(found, this.clock.now());
  }

  private async call(id: number, today: string): Promise<CallOut> {
    const entry = await this.get(id);
    const [about] = await this.db.query<{ email: string | null; city: string | null }>(
      `select coalesce(contact.email, organization.email) as email, organization.city
       from (select $1::int as contact_id, $2::int as organization_id) called
       left join contacts contact on contact.id = called.contact_id
       left join organizations organization on organization.id = called.organization_id`,
      [entry.contactId, entry.organizationId],
    );
    return { ...entry, email: null, city: null, ...about, phones: await phonesOf(this.db, entry, today) };
  }

  private outlook(result: CallResult, callBackOn?: string | null): Pick<CallEntry, 'state' | 'callBackOn'> {
    if (!isCalledAgain(result)) return { state: 'done', callBackOn: null };
    const today = this.clock.today();
    const day = callBackOn ?? addDays(today, 1);
    if (day < today) throw RuleBroken.on('callBackOn', 'over', OVER);
    return { state: 'waiting', callBackOn: day };
  }

  /** The entry, locked, unless it is somebody else's at present. */
  private async mine(id: number, by: SignedIn): Promise<CallEntry> {
    const entry = await this.db.repository(CallEntry).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new NotFound(ENTRY, id);
    const isTaken = entry.claimedUntil !== null && entry.claimedUntil > this.clock.now();
    if (isTaken && entry.claimedById !== by.id) throw TAKEN;
    return entry;
  }
}

const DUE = `campaign_id = $1 and (state = 'to_call' or (state = 'waiting' and call_back_on <= $3::date))
  and (claimed_until is null or claimed_until < now() or claimed_by_id = $2)`;

const CLAIM = `
  with next as (
    select id from call_entries where ${DUE}
    order by claimed_by_id is not distinct from $2 and claimed_until > now() desc, call_back_on nulls last, turn, id
    limit 1 for update skip locked),
  claimed as (
    update call_entries entry set claimed_by_id = $2, claimed_until = now() + $4 * interval '1 minute'
    from next where entry.id = next.id returning entry.id)
  select id from claimed`;

const LEFT = `select count(*)::int as count from call_entries where ${DUE} and claimed_by_id is distinct from $2`;

const PROGRESS = `
  select count(*)::int as total,
    count(*) filter (where state = 'to_call')::int as "toCall",
    count(*) filter (where state = 'waiting')::int as waiting,
    count(*) filter (where state = 'done')::int as done,
    count(*) filter (where state = 'left_out')::int as "leftOut",
    coalesce(sum(calls), 0)::int as calls
  from call_entries where campaign_id = $1`;

const OVER = { fr: 'Ce jour est passé.', en: 'That day is over.' };
const conflict = (code: string, fr: string, en: string) => new Conflict(code, { fr, en });
const NO_CALLS = conflict(
  'no_calls',
  'Cette campagne n’est pas faite d’appels.',
  'This campaign is not made of calls.',
);
const NOT_RUNNING = conflict(
  'not_running',
  'Cette campagne d’appels n’est pas en cours.',
  'These calls are not running.',
);
const TAKEN = conflict('taken', 'Une autre personne est en train d’appeler.', 'Somebody else is calling.');
const NOBODY = new RuleBroken('nobody', {
  fr: 'Personne à appeler : le segment est vide, ou personne n’y a de téléphone.',
  en: 'Nobody to call: the segment is empty, or nobody in it has a telephone.',
});
