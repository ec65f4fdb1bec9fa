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
import { ServicePrice } from './service-price.entity.js';
import { checkedPrices } from './service-prices.js';
import type { ServiceCreate, ServiceOut, ServicePriceFields, ServiceQuery, ServiceUpdate } from './service.dto.js';
import { Service } from './service.entity.js';
import { SERVICE_COLUMNS, SERVICE_FIELDS, SERVICE_RULES } from './service-list.js';

const SERVICE = { fr: 'Service', en: 'Service' };

/** The catalogue: what is sold, at which prices. */
@Injectable()
export class ServicesService {
  private readonly rules: ListRules<ServiceQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    fields: FieldRegistry,
  ) {
    fields.declare('services', 'services', SERVICE_FIELDS);
    fields.nameRecords('services', 'services', 'name');
    this.rules = { ...SERVICE_RULES, conditions: fields.conditionsOn('services') };
  }

  async list(query: ServiceQuery): Promise<Page<ServiceOut>> {
    const { data, ...whole } = await listPage(this.builder(), query, this.rules);
    return { data: await this.withPrices(data), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Service, ServiceQuery, Service> {
    return {
      recordType: 'services',
      name: { fr: 'Services', en: 'Services' },
      columns: SERVICE_COLUMNS,
      rules: this.rules,
      builder: () => this.builder(),
      shown: (batch) => batch,
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<ServiceOut> {
    const service = await this.find(id);
    if (!service) throw new NotFound(SERVICE, id);
    return service;
  }

  /** Undefined when there is none. */
  async find(id: number): Promise<ServiceOut | undefined> {
    const [service] = await this.withPrices(await this.db.repository(Service).findBy({ id }));
    return service;
  }

  /** @throws RuleBroken on the price at fault, or on the period; Conflict on a taken name. */
  create({ prices = [], ...fields }: ServiceCreate): Promise<ServiceOut> {
    return this.db.transaction(async () => this.save(this.db.repository(Service).create(fields), prices));
  }

  /** A change of prices sends all of them. @throws StaleVersion; RuleBroken and Conflict as `create` */
  update(id: number, { version, prices, ...changes }: ServiceUpdate): Promise<ServiceOut> {
    return this.db.transaction(async () => {
      const service = await lockForUpdate(this.db, Service, id, version, SERVICE, () => this.get(id));
      if (changes.nature !== undefined && changes.nature !== service.nature) await this.mustBeUnsold(id);
      // A change of the prices alone must also make older copies stale.
      assignSent(service, { ...changes, ...(prices && { updatedAt: this.clock.now() }) });
      return this.save(service, prices);
    });
  }

  /** @throws Conflict once it was sold: then it is archived. */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await mustFind(this.db, Service, id, SERVICE);
      return moveToTrash(this.db, Service, { type: 'services', id }, name);
    });
  }

  private builder() {
    return this.db.repository(Service).createQueryBuilder('service');
  }

  private async save(service: Service, prices: ServicePriceFields[] | undefined): Promise<ServiceOut> {
    if (service.nature === 'recurring') service.periodCount ??= 1;
    checkPeriod(service);
    const { id } = await this.db.manager.save(service);
    if (prices) {
      const rows = checkedPrices(prices).map((price) => ({ ...price, serviceId: id }));
      await saveOwned(this.db, ServicePrice, { serviceId: id }, rows, [
        (stored, row) => stored.kind === row.kind && stored.startsOn === row.startsOn,
      ]);
    }
    return this.get(id);
  }

  /** What is subscribed to, or in a bundle, stays recurring. */
  private async mustBeUnsold(id: number): Promise<void> {
    const [sold] = await this.db.query(
      `select from subscriptions where service_id = $1 union all select from bundle_items where service_id = $1 limit 1`,
      [id],
    );
    if (sold) throw RuleBroken.on('nature', 'service_sold', SOLD);
  }

  private async withPrices(services: Service[]): Promise<ServiceOut[]> {
    const prices = await this.db.repository(ServicePrice).find({
      where: { serviceId: In(services.map(({ id }) => id)) },
      order: { kind: 'ASC', startsOn: 'ASC' },
    });
    return services.map((service) => ({
      ...service,
      prices: prices
        .filter(({ serviceId }) => serviceId === service.id)
        .map(({ id, kind, startsOn, endsOn, unitPrice }) => ({ id, kind, startsOn, endsOn, unitPrice })),
    }));
  }
}

function checkPeriod({ nature, periodUnit, periodCount }: Service): void {
  if (nature === 'recurring' && !periodUnit) {
    throw RuleBroken.on('periodUnit', 'period_missing', {
      fr: 'Un service récurrent a une période de facturation.',
      en: 'A recurring service has a billing period.',
    });
  }
  if (nature === 'one_off' && (periodUnit || periodCount)) {
    throw RuleBroken.on('periodUnit', 'period_of_one_off', {
      fr: 'Un service ponctuel n’a pas de période de facturation.',
      en: 'A one-off service has no billing period.',
    });
  }
}

const SOLD = {
  fr: 'Ce service a des abonnements ou est dans un pack : sa nature ne change plus.',
  en: 'This service has subscriptions or is in a bundle: its nature no longer changes.',
};
