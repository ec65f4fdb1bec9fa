import { Injectable } from '@nestjs/common';
import { marginOf, roundHalfUp, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { decimal, integer, money, text } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import type { DayQuery } from './day.dto.js';
import type { MarginsOut } from './margins.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const MARGINS = sqlFile('recurring/margins.sql');

type Service = MarginsOut['services'][number];
type Row = Pick<Service, 'serviceId' | 'service' | 'subscriptions' | 'revenue' | 'cost'>;

/** What each service brings a month, what it costs and what is left of it; what has no known cost is told apart. */
@Injectable()
export class MarginsReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: DayQuery): Promise<MarginsOut> {
    const on = query.on ?? this.clock.today();
    const services = (await this.db.query<Row>(MARGINS, [on, ...soldTo(query)])).map(withMargin);
    return {
      on,
      services,
      known: total(services.filter(({ cost }) => cost !== null)),
      unknown: { ...total(services.filter(({ cost }) => cost === null)), cost: null, margin: null, rate: null },
    };
  }
}

function withMargin({ revenue: exact, cost: exactCost, ...row }: Row): Service {
  const revenue = roundHalfUp(exact);
  if (exactCost === null) return { ...row, revenue, cost: null, margin: null, rate: null };
  const cost = roundHalfUp(exactCost);
  return { ...row, revenue, cost, ...marginOf(revenue, cost) };
}

/** Of what is shown, so that a reader adds up the same. */
function total(services: Service[]): MarginsOut['known'] {
  const revenue = sumAmounts(services.map((service) => service.revenue));
  const cost = sumAmounts(services.map((service) => service.cost ?? '0'));
  const subscriptions = services.reduce((sum, service) => sum + service.subscriptions, 0);
  return { subscriptions, revenue, cost, ...marginOf(revenue, cost) };
}

/** One row per service. */
export function marginsTable({ on, services }: MarginsOut, language: Language): Table {
  const title = { fr: 'Marges par service', en: 'Margins by service' };
  return tableOf({ name: `margins-${on}`, title, language }, services, [
    text('Service', 'Service', ({ service }) => service),
    integer('Abonnements', 'Subscriptions', ({ subscriptions }) => subscriptions),
    money('Récurrent (€/mois)', 'Recurring (EUR a month)', ({ revenue }) => revenue),
    money('Coût (€/mois)', 'Cost (EUR a month)', ({ cost }) => cost),
    money('Marge (€/mois)', 'Margin (EUR a month)', ({ margin }) => margin),
    decimal('Marge (%)', 'Margin (%)', ({ rate }) => rate),
  ]);
}
