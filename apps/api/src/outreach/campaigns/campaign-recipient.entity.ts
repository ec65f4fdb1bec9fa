import type { LeftOutReason, RecipientState } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Campaign } from './campaign.entity.js';
import { ReachedPerson } from '../reached-person.js';

/**
 * One of those a mailing addresses, and what became of their e-mail; or why they are left out. Its states are its own log,
 * so that it has no other history.
 */
@Entity('campaign_recipients')
@Check('ck_campaign_recipients_state', `state in ('queued', 'sending', 'sent', 'failed', 'left_out')`)
@Check('ck_campaign_recipients_left_out', `(state = 'left_out') = (reason is not null)`)
@Check('ck_campaign_recipients_email', `email is not null or state = 'left_out'`)
@Index('uq_campaign_recipients_email', ['campaignId', 'email'], { unique: true, where: `state <> 'left_out'` })
@Index('uq_campaign_recipients_token', ['token'], { unique: true })
@Index('ix_campaign_recipients_campaign', ['campaignId', 'name', 'id'])
@Index('ix_campaign_recipients_state', ['campaignId', 'state', 'id'])
@Index('ix_campaign_recipients_message', ['messageId'], { where: 'message_id is not null' })
@Index('ix_campaign_recipients_organization', ['organizationId', 'id'])
@Index('ix_campaign_recipients_contact', ['contactId', 'id'])
@Index('ix_campaign_recipients_sent', ['sentAt', 'id'])
export class CampaignRecipient extends ReachedPerson {
  @Column({ type: 'int' })
  campaignId!: number;

  @ManyToOne(() => Campaign, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  campaign!: Relation<Campaign>;

  /** Of the contact, else of the organization, on the day it began. */
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  /** In small letters: an address is written to once. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  state!: RecipientState;

  @Column({ type: 'text', nullable: true })
  reason!: LeftOutReason | null;

  /** Of the page to unsubscribe: nobody guesses it. */
  @Column({ type: 'text' })
  token!: string;

  /** From the moment the mail server is given the e-mail. */
  @Column({ type: 'text', nullable: true })
  messageId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Why it did not leave, in the words of the mail server. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  unsubscribedAt!: Date | null;

  /** It left, and came back. */
  @Column({ type: 'timestamptz', nullable: true })
  bouncedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  bounceReason!: string | null;

  /** Noted by a person. */
  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;
}
