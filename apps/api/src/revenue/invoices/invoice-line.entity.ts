import type { Nature, ServiceCategory } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Subscription } from '../subscriptions/subscription.entity.js';
import { Invoice } from './invoice.entity.js';

/**
 * A line of an invoice; its nature decides on which side of the recurring share it falls. It repeats the organization and
 * the day of its invoice, so that figures read one index instead of two tables; the foreign key keeps both equal.
 */
@Entity(
  called('invoice_lines', {
    fr: { this: 'Cette ligne', one: 'ligne de facture', many: 'lignes de facture' },
    en: { this: 'This invoice line', one: 'invoice line', many: 'invoice lines' },
  }),
)
@Check(
  explained('ck_invoice_lines_period', 'lines', {
    fr: 'La fin de la période est avant son début.',
    en: 'The end of the period is before its start.',
  }),
  'period_ends_on >= period_starts_on',
)
@Index('ix_invoice_lines_invoice', ['invoiceId', 'position'])
@Index('ix_invoice_lines_subscription', ['subscriptionId'])
@Index('ix_invoice_lines_organization', ['organizationId', 'issuedOn'])
@Index('ix_invoice_lines_issued', { synchronize: false })
@Index('ix_invoice_lines_search', { synchronize: false })
export class InvoiceLine extends Row {
  @Column({ type: 'int' })
  invoiceId!: number;

  @Column({ type: 'int' })
  organizationId!: number;

  @Column({ type: 'date' })
  issuedOn!: string;

  @ManyToOne(() => Invoice, { nullable: false, onDelete: 'CASCADE', onUpdate: 'CASCADE' })
  @JoinColumn([
    { name: 'invoice_id', referencedColumnName: 'id', foreignKeyConstraintName: 'fk_invoice_lines_invoice' },
    { name: 'organization_id', referencedColumnName: 'organizationId' },
    { name: 'issued_on', referencedColumnName: 'issuedOn' },
  ])
  invoice!: Relation<Invoice>;

  @ManyToOne(() => Organization, { nullable: false, createForeignKeyConstraints: false })
  @JoinColumn()
  organization!: Relation<Organization>;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  description!: string;

  /** What a search looks in. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: 'fold(description)',
    select: false,
    insert: false,
    update: false,
  })
  searchText?: string;

  @Column({ type: 'text' })
  nature!: Nature;

  @Column({ type: 'text' })
  category!: ServiceCategory;

  @Column({ type: 'int', nullable: true })
  subscriptionId!: number | null;

  @ManyToOne(() => Subscription, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_invoice_lines_subscription', 'subscriptionId', {
      fr: 'Cet abonnement a été facturé.',
      en: 'This subscription has been invoiced.',
    }),
  })
  subscription!: Relation<Subscription> | null;

  /** First day of the service billed; null for a one-off. */
  @Column({ type: 'date', nullable: true })
  periodStartsOn!: string | null;

  /** Last day of the service billed, included. */
  @Column({ type: 'date', nullable: true })
  periodEndsOn!: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 4 })
  quantity!: string;

  /** EUR excluding VAT. */
  @Column({ type: 'numeric', precision: 14, scale: 6 })
  unitPrice!: string;

  /** EUR excluding VAT: quantity x unit price, half-up to the cent. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;

  /** Percent. */
  @Column({ type: 'numeric', precision: 5, scale: 2 })
  vatRate!: string;
}
