import { Shown, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

class MarginOut {
  @ShownNumber({ description: 'Subscriptions.' }) subscriptions!: number;
  @ShownMoney({ description: 'EUR per month.' }) revenue!: string;
  @ShownMoney({ nullable: true, description: 'EUR per month; null where the cost of a unit is not known.' })
  cost!: string | null;
  @ShownMoney({ nullable: true, description: 'Revenue less cost.' }) margin!: string | null;
  @Shown({ nullable: true, example: '64.5', description: 'Percent of the revenue.' }) rate!: string | null;
}

class ServiceMarginOut extends MarginOut {
  @ShownNumber({ nullable: true, description: 'Of the catalogue; null for what it does not name.' })
  serviceId!: number | null;
  @Shown() service!: string;
}

export class MarginsOut {
  @ShownDay() on!: string;
  @ShownList(() => ServiceMarginOut) services!: ServiceMarginOut[];
  @Shown({ type: () => MarginOut, description: 'Of the services whose cost is known.' }) known!: MarginOut;
  @Shown({ type: () => MarginOut, description: 'Of the others.' }) unknown!: MarginOut;
}
