import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Minutes of an activity that a period pays for; beyond credit without one. Written by `KeepAccounts`. */
@Entity('assistance_uses')
@Index('ix_assistance_uses_activity', { synchronize: false })
@Check('ck_assistance_uses_minutes', 'minutes > 0')
@Index('ix_assistance_uses_organization', ['organizationId'])
@Index('ix_assistance_uses_period', ['periodId'])
export class AssistanceUse {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  organizationId!: number;

  @Column({ type: 'int' })
  activityId!: number;

  @Column({ type: 'int', nullable: true })
  periodId!: number | null;

  @Column({ type: 'int' })
  minutes!: number;
}
