import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { saveOwned } from '../../core/save-owned.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { UNKNOWN_SERVICE } from '../catalog-services.js';
import { Service } from '../services/service.entity.js';
import type { BundleCreate, BundleItemFields, BundleOut, BundleQuery, BundleUpdate } from './bundle.dto.js';
import { Bundle } from './bundle.entity.js';
import { BundleItem } from './bundle-item.entity.js';
import { BUNDLE_COLUMNS, BUNDLE_FIELDS, BUNDLE_RULES } from './bundle-list.js';

const BUNDLE = { fr: 'Pack', en: 'Bundle' };

/** Services that are offered together. */
@Injectable()
export class BundlesService {
  private readonly rules: ListRules<BundleQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    fields: FieldRegistry,
  ) {
    fields.declare('bundles', 'bundles', BUNDLE_FIELDS);
    this.rules = { ...BUNDLE_RULES, conditions: fields.conditionsOn('bundles') };
  }

  async list(query: BundleQuery): Promise<Page<BundleOut>> {
    const { data, ...whole } = await listPage(this.builder(), query, this.rules);
    return { data: await this.withItems(data), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Bundle, BundleQuery, BundleOut> {
    return {
      recordType: 'bundles',
      name: { fr: 'Packs', en: 'Bundles' },
      columns: BUNDLE_COLUMNS,
      rules: this.rules,
      builder: () => this.builder(),
      shown: (batch) => this.withItems(batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<BundleOut> {
    const bundle = await this.find(id);
    if (!bundle) throw new NotFound(BUNDLE, id);
    return bundle;
  }

  /** Undefined when there is none. */
  async find(id: number): Promise<BundleOut | undefined> {
    const [bundle] = await this.withItems(await this.db.repository(Bundle).findBy({ id }));
    return bundle;
  }

  /** @throws RuleBroken on the item at fault; Conflict on a taken name. */
  create({ items, ...fields }: BundleCreate): Promise<BundleOut> {
    return this.db.transaction(async () => this.save(this.db.repository(Bundle).create(fields), items));
  }

  /** A change of items sends all of them. @throws StaleVersion; RuleBroken and Conflict as `create` */
  update(id: number, { version, items, ...changes }: BundleUpdate): Promise<BundleOut> {
    return this.db.transaction(async () => {
      const bundle = await lockForUpdate(this.db, Bundle, id, version, BUNDLE, () => this.get(id));
      // A change of the items alone must also make older copies stale.
      assignSent(bundle, { ...changes, ...(items && { updatedAt: this.clock.now() }) });
      return this.save(bundle, items);
    });
  }

  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await mustFind(this.db, Bundle, id, BUNDLE);
      return moveToTrash(this.db, Bundle, { type: 'bundles', id }, name);
    });
  }

  private builder() {
    return this.db.repository(Bundle).createQueryBuilder('bundle');
  }

  private async save(bundle: Bundle, items: BundleItemFields[] | undefined): Promise<BundleOut> {
    if (items) await this.check(items);
    const { id: bundleId } = await this.db.manager.save(bundle);
    if (items) {
      const rows = items.map(({ discountPercent = '0', ...item }, position) => {
        return { ...item, discountPercent, position, bundleId };
      });
      await saveOwned(this.db, BundleItem, { bundleId }, rows, [
        (stored, row) => stored.serviceId === row.serviceId,
        (stored, row) => stored.position === row.position,
      ]);
    }
    return this.get(bundleId);
  }

  private async check(items: BundleItemFields[]): Promise<void> {
    const services = await this.db.repository(Service).findBy({ id: In(items.map(({ serviceId }) => serviceId)) });
    for (const [index, { serviceId }] of items.entries()) {
      const service = services.find(({ id }) => id === serviceId);
      const field = `items.${index}.serviceId`;
      if (!service) throw RuleBroken.on(field, 'unknown_service', UNKNOWN_SERVICE);
      if (service.nature !== 'recurring') throw RuleBroken.on(field, 'one_off_service', ONE_OFF);
    }
  }

  private async withItems(bundles: Bundle[]): Promise<BundleOut[]> {
    const items = await this.db.repository(BundleItem).find({
      where: { bundleId: In(bundles.map(({ id }) => id)) },
      order: { position: 'ASC' },
      relations: { service: true },
    });
    return bundles.map((bundle) => ({
      ...bundle,
      items: items.filter(({ bundleId }) => bundleId === bundle.id).map(shownItem),
    }));
  }
}

function shownItem({ id, serviceId, quantity, discountPercent, service }: BundleItem): BundleOut['items'][number] {
  const { name: serviceName, unitPrice, periodUnit, periodCount } = service;
  return {
    id,
    serviceId,
    serviceName,
    quantity,
    discountPercent,
    unitPrice,
    // A recurring service has a period: the check of the table holds it.
    periodUnit: periodUnit ?? 'year',
    periodCount: periodCount ?? 1,
  };
}

const ONE_OFF = {
  fr: 'Un pack est fait d’abonnements : choisissez un service récurrent.',
  en: 'A bundle is made of subscriptions: choose a recurring service.',
};
