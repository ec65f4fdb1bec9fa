import { Inject, Injectable } from '@nestjs/common';
import type { SegmentedList } from '@terril/domain';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { SegmentsService } from '../segments/segments.service.js';
import { eventCalendar } from './event-calendar.js';
import type { EventOut } from './event.dto.js';
import type { InvitationsOut } from './event-person.dto.js';
import { EventsService } from './events.service.js';

/** Invites by e-mail: drafts of mailings to those on the list of an event, the appointment attached. */
@Injectable()
export class EventInvitationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventsService,
    private readonly segments: SegmentsService,
    private readonly campaigns: CampaignsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To the contacts on the list who have not answered, and another one to organizations. @throws NotFound; RuleBroken on nobody */
  draft(eventId: number): Promise<InvitationsOut> {
    return this.db.transaction(async () => {
      const event = await this.events.get(eventId);
      const invited = await this.db.query<{ contactId: number | null; organizationId: number | null }>(
        `select contact_id as "contactId", organization_id as "organizationId" from event_people
         where event_id = $1 and invited_on is not null and answer is null`,
        [eventId],
      );
      const contacts = invited.flatMap(({ contactId }) => contactId ?? []);
      const organizations = invited.flatMap(({ contactId, organizationId }) =>
        contactId === null && organizationId !== null ? organizationId : [],
      );
      const campaignIds = [
        ...(await this.campaignTo(event, 'contacts', contacts)),
        ...(await this.campaignTo(event, 'organizations', organizations)),
      ];
      if (campaignIds.length === 0) throw NOBODY;
      return { campaignIds };
    });
  }

  private async campaignTo(event: EventOut, list: SegmentedList, ids: number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    const at = this.clock.now().toISOString().slice(0, 19);
    const segment = await this.segments.createOf(`${event.title} : invités, ${LISTS[list]} (${at})`, list, ids);
    const appointment = eventCalendar(event, { now: this.clock.now(), publicUrl: this.config.publicUrl });
    const fields = {
      name: `Invitation : ${event.title}`.slice(0, 100),
      kind: 'mailing' as const,
      segmentId: segment.id,
      assigneeId: event.assigneeId,
      subject: `Invitation : ${event.title}`.replaceAll(/[{}]/g, ''),
      body: invitation(event).replaceAll(/\{\{|\}\}/g, ''),
    };
    const { id } = await this.campaigns.create(fields, appointment);
    return [id];
  }
}

/** What an invitation begins with; whoever sends it changes it as they like. */
function invitation({ title, day, lastDay, startTime, endTime, place, description }: EventOut): string {
  const days =
    day === lastDay ? `le ${spokenDay(day, 'fr')}` : `du ${spokenDay(day, 'fr')} au ${spokenDay(lastDay, 'fr')}`;
  const hours = startTime && (endTime ? `de ${startTime} à ${endTime}` : `à ${startTime}`);
  const facts = [`- Quand : ${[days, hours].filter(Boolean).join(' ')}`, ...(place ? [`- Où : ${place}`] : [])];
  return [
    'Bonjour,',
    `Nous vous invitons : **${title.replaceAll('*', '')}**.`,
    facts.join('\n'),
    ...(description ? [description] : []),
    'Viendrez-vous ? Répondez simplement à ce message.',
  ].join('\n\n');
}

const LISTS = { contacts: 'contacts', organizations: 'structures' };
const NOBODY = new RuleBroken('nobody', {
  fr: 'Personne à inviter : la liste est vide, ou tous ont répondu.',
  en: 'Nobody to invite: the list is empty, or all have answered.',
});
