import type { ManagementReportStatus, ReportSectionKind } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import type { Language } from '../../core/errors.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import type { ReportSnapshot } from './report-snapshot.js';

/** Somebody of the team, as the report says it. */
export interface TeamMember {
  name: string;
  /** What the person does, and what changed in the year: 'Développement, arrivée en mars'; null when it is not told. */
  job: string | null;
  /** In full-time equivalents over the year: '0.80'; null when it is not told. */
  fullTime: string | null;
}

/** A part of a report: a title, a text, and what the kind says under it. */
export interface ReportSection {
  kind: ReportSectionKind;
  title: string | null;
  /** In light markup; names figures between braces: `{{turnover}}`. */
  text: string | null;
  /** The figures shown, by name, when the kind is `figures`. */
  figures: string[];
  /** The table or the chart shown, by name, when the kind is one of these. */
  source: string | null;
  /** The people shown, when the kind is `team`; no other kind has the key. */
  team?: TeamMember[];
}

explained('ck_management_reports_frozen', 'status', {
  fr: 'Un rapport approuvé ne change plus : rectifiez-le par un nouveau.',
  en: 'An approved report never changes: rectify it by a new one.',
});

/**
 * The management report of a fiscal year. The database refuses every change of one that is approved, but to be superseded
 * (migrations 4801 and 5301).
 */
@Entity(
  called('management_reports', {
    fr: { this: 'Ce rapport de gestion', one: 'rapport de gestion', many: 'rapports de gestion' },
    en: { this: 'This management report', one: 'management report', many: 'management reports' },
  }),
)
@Unique('uq_management_reports_number', ['year', 'number'])
@Index('uq_management_reports_approved', ['year'], { unique: true, where: `status = 'approved'` })
@Index('ix_management_reports_rectifies', ['rectifiesId'])
@Check('ck_management_reports_language', `language in ('fr', 'en')`)
@Check('ck_management_reports_status', `status in ('draft', 'approved', 'superseded')`)
@Check(
  'ck_management_reports_approval',
  `(status = 'draft') = (snapshot is null) and (status = 'draft') = (approved_at is null)`,
)
export class ManagementReport extends Row {
  /** Fiscal year. */
  @Column({ type: 'smallint' })
  year!: number;

  /** 1 for the first of its year, 2 and more for those that rectify or replace it. */
  @Column({ type: 'smallint' })
  number!: number;

  /** What it is written in: its words, its figures, its files. */
  @Column({ type: 'text', default: 'fr' })
  language!: Language;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', default: 'draft' })
  status!: ManagementReportStatus;

  @Column({ type: 'jsonb' })
  sections!: ReportSection[];

  /** The approved report that this one rectifies. */
  @Column({ type: 'integer', nullable: true })
  rectifiesId!: number | null;

  @ManyToOne(() => ManagementReport, { nullable: true })
  @JoinColumn()
  rectifies!: Relation<ManagementReport> | null;

  @Column({ type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** As the name was on that day. */
  @Column({ type: 'text', nullable: true })
  approvedBy!: string | null;

  /** All that an approved report says, and what from; null while it is a draft. Read where it is asked for alone. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  snapshot?: ReportSnapshot | null;
}
