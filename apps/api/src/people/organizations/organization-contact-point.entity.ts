import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { ContactPointRow } from '../contact-points.js';
import { Organization } from './organization.entity.js';

/** A further e-mail, telephone or website of an organization. */
@Entity('organization_contact_points')
@Index(
  explained('uq_organization_contact_points_value', 'contactPoints', {
    fr: 'Cette structure a déjà cette coordonnée.',
    en: 'This organization has it already.',
  }),
  { synchronize: false },
)
@Index('ix_organization_contact_points_search', { synchronize: false })
@Index('ix_organization_contact_points_text', { synchronize: false })
@Index('ix_organization_contact_points_email', { synchronize: false })
export class OrganizationContactPoint extends ContactPointRow {
  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;
}
