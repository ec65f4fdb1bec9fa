import { LEFT_OUT_REASONS, type LeftOutReason, RECIPIENT_STATES, type RecipientState } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, FlagField, IdField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownDay, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const instant = { nullable: true, format: 'date-time' } as const;

export class CampaignRecipientOut {
  @ShownNumber() id!: number;
  @ShownNumber() campaignId!: number;
  @Shown() campaignName!: string;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
  @ShownNumber(empty) contactId!: number | null;
  @Shown({ description: 'Of the contact, else of the organization, on the day it began.' }) name!: string;
  @Shown(empty) email!: string | null;
  @ShownChoice(RECIPIENT_STATES) state!: RecipientState;
  @ShownChoice(LEFT_OUT_REASONS, { ...empty, description: 'Of one left out.' }) reason!: LeftOutReason | null;
  @Shown(empty) messageId!: string | null;
  @Shown(instant) sentAt!: Date | null;
  @Shown({ ...empty, description: 'In the words of the mail server.' }) failure!: string | null;
  @Shown(instant) unsubscribedAt!: Date | null;
  @Shown(instant) bouncedAt!: Date | null;
  @Shown(empty) bounceReason!: string | null;
  @ShownDay(empty) answeredOn!: string | null;
}

export class CampaignRecipientQuery extends ListQuery {
  @IdField({ optional: true })
  campaignId?: number;

  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true })
  contactId?: number;

  @ChoiceField(RECIPIENT_STATES, { optional: true })
  state?: RecipientState;

  @ChoiceField(LEFT_OUT_REASONS, { optional: true })
  reason?: LeftOutReason;

  @FlagField({ optional: true })
  hasUnsubscribed?: boolean;

  @FlagField({ optional: true })
  hasBounced?: boolean;

  @FlagField({ optional: true })
  hasAnswered?: boolean;
}

export class CampaignRecipientFileQuery extends fileQueryOf(CampaignRecipientQuery) {}

export class RecipientBounced {
  @TextField({ max: 500, description: 'In the words of the mail server that returned it.' })
  reason!: string;
}

export class RecipientAnswered {
  @DayField({ optional: true, nullable: true, description: 'Today unless told; null = they have not.' })
  answeredOn?: string | null;
}
