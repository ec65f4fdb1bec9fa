import type { AudienceRole, CampaignKind, CampaignState, MailingLanguage } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';
import { Segment } from '../segments/segment.entity.js';

/** What goes out to a segment: an e-mail to each, or a telephone call. */
@Entity(
  called('campaigns', {
    fr: { this: 'Cette campagne', one: 'campagne', many: 'campagnes' },
    en: { this: 'This campaign', one: 'campaign', many: 'campaigns' },
  }),
)
@Check('ck_campaigns_kind', `kind in ('mailing', 'calls')`)
@Check('ck_campaigns_state', `state in ('draft', 'running', 'paused', 'done')`)
@Check('ck_campaigns_rate', 'rate_per_minute between 1 and 600')
@Check('ck_campaigns_audience', 'cardinality(audience) > 0')
@Check('ck_campaigns_begun', `(state = 'draft') = (begun_on is null)`)
@Index('ix_campaigns_name', ['name', 'id'])
@Index('ix_campaigns_created', ['createdAt', 'id'])
@Index('ix_campaigns_state', ['state', 'createdAt', 'id'])
@Index('ix_campaigns_kind', ['kind', 'createdAt', 'id'])
@Index('ix_campaigns_segment', ['segmentId', 'id'])
@Index('ix_campaigns_assignee', ['assigneeId', 'id'])
@Index('ix_campaigns_search', { synchronize: false })
export class Campaign extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  kind!: CampaignKind;

  @Column({ type: 'text', default: 'draft' })
  state!: CampaignState;

  @Column({ type: 'int' })
  segmentId!: number;

  @ManyToOne(() => Segment, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_campaigns_segment', 'segmentId', {
      fr: 'Ce segment n’existe pas.',
      en: 'There is no such segment.',
    }),
  })
  segment!: Relation<Segment>;

  /** Of a segment of organizations: whom to address there. */
  @Column({ type: 'text', array: true, default: () => "'{organization}'" })
  audience!: AudienceRole[];

  /** The colleague in charge, who answers are for. */
  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_campaigns_assignee', 'assigneeId', {
      fr: 'Cette personne n’existe pas.',
      en: 'There is no such person.',
    }),
  })
  assignee!: Relation<User> | null;

  /** Of a mailing, with variables. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  /** Of a mailing, in light markup with variables; of calls, what to say. */
  @Column({ type: 'text', nullable: true })
  body!: string | null;

  /** Of what Terril adds to each e-mail, and of the page to unsubscribe. */
  @Column({ type: 'text', default: 'fr' })
  language!: MailingLanguage;

  /** Where answers go; null = to the cooperative. */
  @Column({ type: 'text', nullable: true })
  replyTo!: string | null;

  @Column({ type: 'smallint', default: 30 })
  ratePerMinute!: number;

  /** An appointment that goes with each e-mail, as iCalendar. */
  @Column({ type: 'text', nullable: true })
  calendar!: string | null;

  /** The day its first e-mail or call could leave. */
  @Column({ type: 'date', nullable: true })
  begunOn!: string | null;
}
