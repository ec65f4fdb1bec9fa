import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import {
  bodyOf,
  idsBy,
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  partOf,
  type RecordUpdate,
  type StoredRecord,
  type ToldEarlier,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf, settled, triedOf } from '../../core/outcome.js';
import {
  NO_ORGANIZATION,
  OrganizationReferencesService,
} from '../../people/organizations/organization-references.service.js';
import { customImportFields } from '../../reference/custom-fields/custom-values.service.js';
import type { InvoiceCreate, InvoiceDetailOut, InvoiceUpdate } from './invoice.dto.js';
import { InvoiceChange, InvoiceOfFile } from './invoice-import.dto.js';
import { CREDITED, INVOICE_IMPORT_FIELDS, LINE, SUBSCRIPTION } from './invoice-import-fields.js';
import { fieldsOf, linesOf, mergedLines, placesOfLines } from './invoices-of-file.js';
import { InvoicesService } from './invoices.service.js';

/** Invoices from the rows of a file: rows that follow each other with one number are the lines of one. */
@Injectable()
export class InvoiceImport extends ImportTarget {
  readonly resource = 'invoices';
  readonly name = { fr: 'Factures et avoirs', en: 'Invoices and credit notes' };
  readonly keys = ['number'];
  readonly sureKeys = ['number'];
  override readonly groupedBy = 'number';
  override readonly parts = { name: { fr: 'Lignes des factures', en: 'Lines of the invoices' }, prefix: LINE };
  readonly createBody = InvoiceOfFile;
  readonly updateBody = InvoiceChange;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly invoices: InvoicesService,
    private readonly references: OrganizationReferencesService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['invoices', 'invoice_lines'];
  }

  async fields(): Promise<ImportField[]> {
    return [...INVOICE_IMPORT_FIELDS, ...(await customImportFields(this.db, 'invoices'))];
  }

  async bodies(records: ImportValues[][], toldEarlier: ToldEarlier): Promise<Outcome<ImportBody>[]> {
    const organizationOf = await this.references.finder(records.map(([first = {}]) => first));
    const subscriptions = await this.subscriptionsNamed(records.flat());
    const credited = await this.credited(records, toldEarlier);
    return records.map((rows) =>
      outcomeOf(() => {
        const [, { [CREDITED]: number, ...own }] = partOf(rows[0] ?? {}, LINE);
        const organizationId = organizationOf(own);
        const lines = linesOf(rows, subscriptions);
        return {
          ...bodyOf(partOf(own, 'organization')[1]),
          ...(organizationId !== undefined && { organizationId }),
          ...(lines.length > 0 && { lines }),
          ...(typeof number === 'string' && credited(number)),
        };
      }),
    );
  }

  /** 'lines.1.quantity' is of the second row that is a line. */
  override placeOf(path: string, rows: ImportValues[]): { row: number; field: string } {
    if (path === 'creditedInvoiceId') return { row: 0, field: CREDITED };
    const { row, field } = super.placeOf(path, rows);
    if (field === path) return { row, field };
    const told = field === `${LINE}subscriptionId` ? `${LINE}${SUBSCRIPTION}` : field;
    return { row: placesOfLines(rows)[row] ?? 0, field: told };
  }

  find(_field: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'invoices', 'r.number = v.value', values);
  }

  /** With their lines. */
  async stored(ids: number[]): Promise<StoredRecord[]> {
    return (await this.invoices.detailed(ids)).map((invoice) => ({ ...invoice }));
  }

  /** Invoices first: a credit note may name one that the same rows tell of. */
  async createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    const outcomes = new Map<ImportBody, Outcome<number>>();
    const naming = (body: ImportBody) => body[CREDITED] !== undefined;
    for (const some of [bodies.filter((body) => !naming(body)), bodies.filter(naming)]) {
      const ids = await this.find(
        'number',
        some.filter(naming).map((body) => String(body[CREDITED])),
      );
      const whole = some.map((body) => outcomeOf(() => this.wholeOf(body, ids)));
      const tried = await triedOf(whole, (invoices) => this.invoices.createMany(invoices));
      for (const [index, body] of some.entries()) outcomes.set(body, tried[index] as Outcome<number>);
    }
    return bodies.map((body) => outcomes.get(body) as Outcome<number>);
  }

  async update(id: number, body: ImportBody): Promise<{ version: number }> {
    return { version: settled(await this.updateMany([{ id, body }])) };
  }

  override async updateMany(updates: RecordUpdate[]): Promise<Outcome<number>[]> {
    const named = updates.map(({ body }) => body[CREDITED]).filter((number) => number !== undefined);
    const ids = await this.find('number', named.map(String));
    const changes = updates.map(({ id, body: { [CREDITED]: number, ...body } }) =>
      outcomeOf(() => {
        const fields = body as unknown as InvoiceUpdate;
        if (number === undefined) return { id, fields };
        return { id, fields: { ...fields, creditedInvoiceId: creditedBy(String(number), ids) } };
      }),
    );
    return triedOf(changes, (some) => this.invoices.updateMany(some));
  }

  remove(id: number): Promise<unknown> {
    return this.invoices.remove(id);
  }

  override removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    return this.invoices.removeMany(ids);
  }

  labelOf({ number }: ImportBody): string {
    return String(number ?? '');
  }

  /** Lines that the file tells of are all of them. */
  override changes({ lines: told, ...own }: ImportBody, stored: StoredRecord): ImportBody {
    const held = stored['lines'] as InvoiceDetailOut['lines'];
    return super.changes(
      Array.isArray(told) ? { ...own, lines: mergedLines(told as ImportBody[], held) } : own,
      stored,
    );
  }

  override before(changes: ImportBody, stored: StoredRecord): ImportBody {
    const { [CREDITED]: credited, lines, ...own } = changes;
    const before = super.before({ ...own, ...(credited !== undefined && { creditedInvoiceId: null }) }, stored);
    return lines ? { ...before, lines: (stored['lines'] as InvoiceDetailOut['lines']).map(fieldsOf) } : before;
  }

  private subscriptionsNamed(rows: ImportValues[]): Promise<Map<string, number[]>> {
    const named = rows.map((row) => row[`${LINE}${SUBSCRIPTION}`]).filter((value) => typeof value === 'string');
    return idsBy(this.db, 'subscriptions', 'r.external_reference = v.value', named);
  }

  /**
   * What a credit note says of the invoice with a number: its id; its number when these records or, in a trial, the ones
   * before make it.
   */
  private async credited(records: ImportValues[][], toldEarlier: ToldEarlier): Promise<(number: string) => ImportBody> {
    const named = records.map(([first]) => first?.[CREDITED]).filter((value) => typeof value === 'string');
    if (named.length === 0) return () => ({});
    const ids = await this.find('number', named);
    const together = new Set(records.map(([first]) => first?.['number']));
    const earlier = await toldEarlier('number', named);
    return (number) => {
      const [creditedInvoiceId] = ids.get(number) ?? [];
      if (creditedInvoiceId !== undefined) return { creditedInvoiceId };
      if (together.has(number)) return { [CREDITED]: number };
      if (earlier.has(number)) return {};
      throw unknownInvoice(number);
    };
  }

  private wholeOf({ [CREDITED]: number, ...body }: ImportBody, ids: Map<string, number[]>): InvoiceCreate {
    const { organizationId, lines } = body as unknown as InvoiceOfFile;
    if (organizationId === undefined) throw NO_ORGANIZATION;
    if (lines === undefined) throw NO_LINE;
    const credited = number === undefined ? {} : { creditedInvoiceId: creditedBy(String(number), ids) };
    return { ...(body as unknown as InvoiceCreate), ...credited };
  }
}

function creditedBy(number: string, ids: Map<string, number[]>): number {
  const [id] = ids.get(number) ?? [];
  if (id === undefined) throw unknownInvoice(number);
  return id;
}

function unknownInvoice(number: string): RuleBroken {
  return RuleBroken.on(CREDITED, 'unknown_invoice', {
    fr: `Aucune facture ne porte le numéro « ${number} ».`,
    en: `No invoice has the number “${number}”.`,
  });
}

const NO_LINE = RuleBroken.on('lines', 'no_line', {
  fr: 'Le fichier ne dit aucune ligne de cette facture : désignation, quantité, prix.',
  en: 'The file tells of no line of this invoice: description, quantity, price.',
});
