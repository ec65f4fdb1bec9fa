import type { CallResult, CallState, NotCalledReason } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../../system/users/user.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { ReachedPerson } from '../reached-person.js';

/** Somebody a campaign of calls telephones. Each call is an activity, which has the history; this is where the list stands. */
@Entity('call_entries')
@Check('ck_call_entries_state', `state in ('to_call', 'waiting', 'done', 'left_out')`)
@Check('ck_call_entries_left_out', `(state = 'left_out') = (reason is not null)`)
@Check('ck_call_entries_waiting', `(state = 'waiting') = (call_back_on is not null)`)
@Check('ck_call_entries_claim', '(claimed_by_id is null) = (claimed_until is null)')
@Index('uq_call_entries_contact', ['campaignId', 'contactId'], { unique: true, where: 'contact_id is not null' })
@Index('uq_call_entries_organization', ['campaignId', 'organizationId'], {
  unique: true,
  where: 'contact_id is null',
})
@Index('ix_call_entries_campaign', ['campaignId', 'name', 'id'])
@Index('ix_call_entries_turn', ['campaignId', 'state', 'turn', 'id'])
@Index('ix_call_entries_organization', ['organizationId', 'id'])
@Index('ix_call_entries_contact', ['contactId', 'id'])
@Index('ix_call_entries_claimed_by', ['claimedById'])
@Index('ix_call_entries_last_call', ['lastCallAt', 'id'])
export class CallEntry extends ReachedPerson {
  @Column({ type: 'int' })
  campaignId!: number;

  @ManyToOne(() => Campaign, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  campaign!: Relation<Campaign>;

  /** Of the contact, else of the organization, on the day it began. */
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  state!: CallState;

  @Column({ type: 'text', nullable: true })
  reason!: NotCalledReason | null;

  /** The place in the list: one that is passed goes to its end. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  turn!: Date;

  /** Calls that were made. */
  @Column({ type: 'smallint', default: 0 })
  calls!: number;

  /** Of the last call. */
  @Column({ type: 'text', nullable: true })
  result!: CallResult | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastCallAt!: Date | null;

  @Column({ type: 'date', nullable: true })
  callBackOn!: string | null;

  /** Who is at it: nobody else is given it before `claimedUntil`. */
  @Column({ type: 'int', nullable: true })
  claimedById!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  claimedBy!: Relation<User> | null;

  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;
}
