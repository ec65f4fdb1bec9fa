import { Column, CreateDateColumn, Entity, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ManagementReport, type ReportSection } from './management-report.entity.js';

/** What a report was when somebody saved it. The database refuses every change of one. */
@Entity('management_report_versions')
export class ReportVersion {
  @PrimaryColumn({ type: 'integer' })
  reportId!: number;

  @ManyToOne(() => ManagementReport, { nullable: false, onDelete: 'CASCADE' })
  report!: Relation<ManagementReport>;

  /** From 1, in the order they were saved. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** What it was called: 'Relue par le conseil'; null when nobody named it. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'jsonb' })
  sections!: ReportSection[];

  @Column({ type: 'text' })
  savedBy!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  savedAt!: Date;
}
