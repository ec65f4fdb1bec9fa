import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { allIds, listPage, type ListRules, type Page } from '../../core/list-query.js';
import { type ManyRecords, type RecordList, writeMany } from '../../core/many-records.js';
import { type Outcome, settled } from '../../core/outcome.js';
import { mustFind } from '../../core/save.js';
import {
  moveManyToTrash,
  moveToTrash,
  RECORDS_RESTORED,
  type RestoredRecords,
  type Trashed,
} from '../../core/trash.js';
import {
  checkedForMany,
  customColumns,
  customFieldsOf,
  withCustomSorts,
} from '../../reference/custom-fields/custom-values.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { UserDaysService } from '../../people/organizations/user-days.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { changeInvoices, INVOICE, type InvoiceChange } from './change-invoices.js';
import type {
  InvoiceBulkChanges,
  InvoiceCreate,
  InvoiceDetailOut,
  InvoiceOut,
  InvoiceQuery,
  InvoiceUpdate,
} from './invoice.dto.js';
import { Invoice } from './invoice.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { INVOICE_COLUMNS, invoiceRules } from './invoice-list.js';
import { checkInvoice, creditedInvoices } from './invoice-rules.js';
import { recordInvoices } from './record-invoices.js';

/**
 * Invoices and credit notes recorded from the tool that issued them: the legal document is there, so a slip of the pen
 * here may be mended. An invoice keeps its organization a user for 12 months.
 */
@Injectable()
export class InvoicesService implements ManyRecords, RecordList<InvoiceQuery> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly organizations: OrganizationsService,
    private readonly userDays: UserDaysService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: InvoiceQuery): Promise<Page<InvoiceOut>> {
    const { data, ...whole } = await listPage(this.withOrganization(), query, await this.rules(query));
    return { data: data.map(shown), ...whole };
  }

  /** The list that `query` filters, as a file takes it. */
  async exported(query: InvoiceQuery): Promise<ExportedList<Invoice, InvoiceQuery, InvoiceOut>> {
    return {
      recordType: 'invoices',
      name: { fr: 'Factures', en: 'Invoices' },
      columns: { ...INVOICE_COLUMNS, ...customColumns(await customFieldsOf(this.db, 'invoices')) },
      rules: await this.rules(query),
      builder: () => this.withOrganization(),
      shown: (batch) => batch.map(shown),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<InvoiceDetailOut> {
    const [invoice] = await this.detailed([id]);
    if (!invoice) throw new NotFound(INVOICE, id);
    return invoice;
  }

  /** Those of `ids` that are there, with their lines. */
  async detailed(ids: number[]): Promise<InvoiceDetailOut[]> {
    const invoices = await this.withOrganization()
      .leftJoinAndSelect('invoice.creditedInvoice', 'credited')
      .where('invoice.id = any (:ids)', { ids })
      .orderBy('invoice.id')
      .getMany();
    const lines = new Map(invoices.map(({ id }) => [id, [] as InvoiceDetailOut['lines']]));
    const all = await this.db
      .repository(InvoiceLine)
      .find({ where: { invoiceId: In(ids) }, order: { position: 'ASC' } });
    for (const { organizationId: _, issuedOn: __, ...line } of all) lines.get(line.invoiceId)?.push(line);
    return invoices.map((invoice) => ({
      ...shown(invoice),
      creditedInvoiceNumber: invoice.creditedInvoice?.number ?? null,
      lines: lines.get(invoice.id) ?? [],
    }));
  }

  /** @throws RuleBroken on the field at fault; Conflict on a taken number. */
  create(fields: InvoiceCreate): Promise<InvoiceDetailOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields]))));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. @throws as `recordInvoices` */
  createMany(all: InvoiceCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const outcomes = await recordInvoices(this.db, this.organizations, all);
      const made = all.filter((_, index) => outcomes[index]?.made !== undefined);
      await this.userDays.refresh(made.map(({ organizationId }) => organizationId));
      return outcomes;
    });
  }

  /** A change of lines sends all of them. @throws StaleVersion; Conflict on what a credit note relies on; as `create` */
  update(id: number, fields: InvoiceUpdate): Promise<InvoiceDetailOut> {
    return this.db.transaction(async () => {
      settled(await this.updateMany([{ id, fields }]));
      return this.get(id);
    });
  }

  /** Many different ones at once, as an import does: the version of each afterwards, or why a rule refuses it. */
  updateMany(all: InvoiceChange[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const current = (id: number) => this.get(id);
      const changed = await changeInvoices(this.db, this.organizations, all, this.clock.now(), current);
      await this.userDays.refresh(changed.organizationIds);
      return changed.outcomes;
    });
  }

  /** @throws Conflict while a credit note names it. */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const invoice = await mustFind(this.db, Invoice, id, INVOICE);
      const trashed = await moveToTrash(this.db, Invoice, { type: 'invoices', id }, invoice.number);
      await this.userDays.refresh([invoice.organizationId]);
      return trashed;
    });
  }

  async idsOf(query: InvoiceQuery): Promise<number[]> {
    return allIds(this.withOrganization(), query, await this.rules(query));
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db.repository(Invoice).find({ select: { id: true, number: true }, where: { id: In(ids) } });
    return new Map(some.map(({ id, number }) => [id, number]));
  }

  async changeMany(ids: number[], changes: InvoiceBulkChanges): Promise<void> {
    await writeMany(this.db, Invoice, ids, await checkedForMany(this.db, 'invoices', changes));
  }

  /** A credit note keeps the invoice that it names. */
  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    const invoices = await this.db
      .repository(Invoice)
      .find({ select: { id: true, number: true, organizationId: true }, where: { id: In(ids) } });
    const labels = new Map(invoices.map(({ id, number }) => [id, number]));
    const outcomes = await moveManyToTrash(this.db, Invoice, 'invoices', labels);
    await this.userDays.refresh(invoices.map(({ organizationId }) => organizationId));
    return outcomes;
  }

  /** @throws RuleBroken when the invoice that this credit note names has changed hands since. */
  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'invoices') return;
    const invoices = await this.db.repository(Invoice).findBy({ id: In(ids) });
    const credited = await creditedInvoices(this.db, invoices);
    for (const invoice of invoices) checkInvoice(invoice, credited.get(invoice.creditedInvoiceId));
    await this.userDays.refresh(invoices.map(({ organizationId }) => organizationId));
  }

  private async rules(query: InvoiceQuery): Promise<ListRules<InvoiceQuery>> {
    const { year } = query;
    const conditions = this.fields.conditionsOn('invoices');
    const days = year === undefined ? undefined : await this.settings.fiscalYear(year);
    return withCustomSorts(this.db, 'invoices', query, invoiceRules(this.clock.today(), conditions, days));
  }

  private withOrganization() {
    return this.db
      .repository(Invoice)
      .createQueryBuilder('invoice')
      .leftJoinAndSelect('invoice.organization', 'organization');
  }
}

function shown({ organization, creditedInvoice: _, ...invoice }: Invoice): InvoiceOut {
  return { ...invoice, organizationName: organization.name };
}
