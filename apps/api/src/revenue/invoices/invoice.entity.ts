import type { CustomValues, InvoiceType } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { CUSTOM_VALUES, CUSTOM_VALUES_SHAPE } from '../../reference/custom-values.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';

/** Those that hold an invoice are credit notes. */
const CREDITED = called('fk_invoices_credited', {
  fr: { this: 'Cet avoir', one: 'avoir', many: 'avoirs' },
  en: { this: 'This credit note', one: 'credit note', many: 'credit notes' },
});

/**
 * An invoice or a credit note, recorded from the tool that issued it. On a credit note quantities and amounts are
 * negative, so that sums are net.
 */
@Entity(
  called('invoices', {
    fr: { this: 'Cette facture', one: 'facture', many: 'factures' },
    en: { this: 'This invoice', one: 'invoice', many: 'invoices' },
  }),
)
@Unique(
  explained('uq_invoices_number', 'number', {
    fr: 'Une autre facture porte ce numéro.',
    en: 'Another invoice has this number.',
  }),
  ['number'],
)
// What an invoice line repeats of its invoice refers to these three together.
@Unique('uq_invoices_line_key', ['id', 'organizationId', 'issuedOn'])
@Check(
  explained('ck_invoices_due', 'dueOn', {
    fr: 'L’échéance est avant la date de la facture.',
    en: 'The due date is before the invoice date.',
  }),
  'due_on >= issued_on',
)
@Check(
  explained('ck_invoices_credited', 'creditedInvoiceId', {
    fr: 'Seul un avoir cite la facture qu’il corrige.',
    en: 'Only a credit note names the invoice it corrects.',
  }),
  "type = 'credit_note' or credited_invoice_id is null",
)
@Index('ix_invoices_organization', ['organizationId', 'issuedOn'])
@Index('ix_invoices_due', ['dueOn', 'id'])
@Index('ix_invoices_net', ['netAmount', 'id'])
@Index('ix_invoices_gross', ['grossAmount', 'id'])
@Index('ix_invoices_type', ['type', 'id'])
@Index('ix_invoices_credited', ['creditedInvoiceId'])
@Index('ix_invoices_search', { synchronize: false })
@Index('ix_invoices_compact_number', { synchronize: false })
@Index('ix_invoices_paid', ['paidOn'])
@Index('ix_invoices_amounts', { synchronize: false })
@Check('ck_invoices_custom_values', CUSTOM_VALUES_SHAPE)
@Index('ix_invoices_custom_values', { synchronize: false })
@Index('ix_invoices_custom_text', { synchronize: false })
export class Invoice extends Row {
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  type!: InvoiceType;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_invoices_organization', 'organizationId', {
      fr: 'Cette structure a des factures.',
      en: 'This organization has invoices.',
    }),
  })
  organization!: Relation<Organization>;

  @Column({ type: 'date' })
  issuedOn!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'date', nullable: true })
  paidOn!: string | null;

  /** The invoice a credit note corrects. */
  @Column({ type: 'int', nullable: true })
  creditedInvoiceId!: number | null;

  @ManyToOne(() => Invoice, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained(CREDITED, 'creditedInvoiceId', {
      fr: 'Un avoir cite cette facture.',
      en: 'A credit note names this invoice.',
    }),
  })
  creditedInvoice!: Relation<Invoice> | null;

  /** EUR excluding VAT. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  netAmount!: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  vatAmount!: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  grossAmount!: string;

  /** Of the cooperative's own fields, by key. */
  @Column(CUSTOM_VALUES)
  customValues!: CustomValues;
}
