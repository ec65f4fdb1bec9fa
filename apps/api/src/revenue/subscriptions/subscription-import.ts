import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import {
  idsBy,
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  partOf,
  type RecordUpdate,
  type StoredRecord,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import { ContractFileService } from '../contracts/contract-file.service.js';
import { SubscriptionCreate, type SubscriptionOut, SubscriptionUpdate } from './subscription.dto.js';
import { subscriptionImportFields } from './subscription-import-fields.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { mergedSubscription, storedFor, type ToldSubscription, toldSubscription } from './told-subscriptions.js';

const KEYS: Record<string, string> = { externalReference: 'r.external_reference = v.value' };
const CONTRACT = 'contractReference';

type Told = ToldSubscription & { contractId?: number };

/**
 * Subscriptions of contracts that are there, from the rows of a file. Rows that follow each other with one external
 * reference are the prices of one.
 */
@Injectable()
export class SubscriptionImport extends ImportTarget {
  readonly resource = 'subscriptions';
  readonly name = { fr: 'Abonnements', en: 'Subscriptions' };
  readonly keys = Object.keys(KEYS);
  readonly sureKeys = Object.keys(KEYS);
  override readonly groupedBy = 'externalReference';
  readonly createBody = SubscriptionCreate;
  readonly updateBody = SubscriptionUpdate;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly subscriptions: SubscriptionsService,
    private readonly contracts: ContractFileService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['subscriptions', 'price_versions', 'revenue_movements'];
  }

  async fields(): Promise<ImportField[]> {
    return [CONTRACT_FIELD, ...(await subscriptionImportFields(this.db))];
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const named = records.map(([first = {}]) => first[CONTRACT]).filter((value) => typeof value === 'string');
    const contracts = await this.contracts.find('either', named);
    const bodies = records.map((rows) =>
      outcomeOf((): Told => {
        const reference = rows[0]?.[CONTRACT];
        const told = toldSubscription(rows.map((row) => partOf(row, CONTRACT)[1]));
        return typeof reference === 'string' ? { contractId: contractOf(contracts, reference), ...told } : told;
      }),
    );
    return this.withIds(bodies);
  }

  /** What has neither a reference nor a price can be no new one: it is told by its contract, service and first day. */
  private async withIds(bodies: Outcome<Told>[]): Promise<Outcome<ImportBody>[]> {
    const isUnnamed = ({ externalReference, versions = [] }: Told) =>
      externalReference === undefined && versions.every(({ unitPrice }) => unitPrice === undefined);
    const contractIds = new Set(bodies.flatMap(({ made }) => (made && isUnnamed(made) ? (made.contractId ?? []) : [])));
    const held = contractIds.size > 0 ? await this.subscriptions.ofContracts([...contractIds]) : [];
    return bodies.map(({ made, refusal }) => {
      if (!made) return { refusal };
      const ofContract = held.filter(({ contractId }) => contractId === made.contractId);
      const one = isUnnamed(made) ? storedFor(made, ofContract) : undefined;
      return { made: { ...made, ...(one && { id: one.id }) } };
    });
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'subscriptions', KEYS[field] ?? 'false', values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.subscriptions.list({ id: ids, perPage: ids.length });
    return data.map((subscription) => ({ ...subscription }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.subscriptions.createMany(bodies as unknown as SubscriptionCreate[]);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.subscriptions.update(id, body as unknown as SubscriptionUpdate);
  }

  override updateMany(updates: RecordUpdate[]): Promise<Outcome<number>[]> {
    return this.subscriptions.updateMany(
      updates.map(({ id, body }) => ({ id, fields: body as unknown as SubscriptionUpdate })),
    );
  }

  override removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    return this.subscriptions.removeMany(ids);
  }

  remove(id: number): Promise<unknown> {
    return this.subscriptions.remove(id);
  }

  labelOf({ service }: ImportBody): string {
    return String(service ?? '');
  }

  /** Prices of the file are added to those the subscription has, or change the one that starts on the same day. */
  override changes(body: ImportBody, stored: StoredRecord): ImportBody {
    const merged = mergedSubscription(body, stored as unknown as SubscriptionOut);
    return super.changes({ ...merged }, stored);
  }
}

function contractOf(contracts: Map<string, number[]>, reference: string): number {
  const [id, ...others] = contracts.get(reference) ?? [];
  if (id !== undefined && others.length === 0) return id;
  throw RuleBroken.on(
    CONTRACT,
    'unknown_contract',
    id === undefined
      ? { fr: `Aucun contrat ne répond à « ${reference} ».`, en: `No contract goes by “${reference}”.` }
      : { fr: `Plusieurs contrats répondent à « ${reference} ».`, en: `Several contracts go by “${reference}”.` },
  );
}

const CONTRACT_FIELD: ImportField = {
  name: CONTRACT,
  label: { fr: 'Contrat', en: 'Contract' },
  kind: 'text',
  required: true,
  titles: ['contract_key', 'contract_reference', 'Référence du contrat', 'N° de contrat', 'Numéro de contrat'],
};
