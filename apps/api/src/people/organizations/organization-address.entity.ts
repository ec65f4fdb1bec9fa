import type { AddressKind } from '@terril/domain';
import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { Row } from '../../core/row.js';
import { Organization } from './organization.entity.js';

/** An address of an organization beside its seat, from a day to a day. No territory follows from it. */
@Entity('organization_addresses')
@Exclusion(
  explained('ex_organization_addresses_billing', 'addresses', {
    fr: 'Cette structure a déjà une adresse de facturation ces jours-là.',
    en: 'This organization already has a billing address on these days.',
  }),
  `using gist (organization_id with =, daterange(starts_on, ends_before) with &&) where (kind = 'billing')`,
)
@Check(
  explained('ck_organization_addresses_span', 'addresses', {
    fr: 'La fin est avant le début.',
    en: 'The end is before the start.',
  }),
  'ends_before > starts_on',
)
@Index('ix_organization_addresses_organization', ['organizationId'])
export class OrganizationAddress extends Row {
  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;

  @Column({ type: 'text' })
  kind!: AddressKind;

  /** What it is called, as people say it: entrepôt, antenne de Lens. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  /** Street and what comes before it. */
  @Column({ type: 'text' })
  address!: string;

  @Column({ type: 'text' })
  postcode!: string;

  @Column({ type: 'text' })
  city!: string;

  /** INSEE code; null = not filled in, or abroad. */
  @Column({ type: 'text', nullable: true })
  communeCode!: string | null;

  @Column({ type: 'text', nullable: true })
  departmentCode!: string | null;

  @Column({ type: 'text', nullable: true })
  epciCode!: string | null;

  /** Null = since always. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  /** Last day included; null = still. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;
}
