import {
  BILLING_MOMENTS,
  type BillingMoment,
  PERIOD_UNITS,
  type PeriodUnit,
  SERVICE_CATEGORIES,
  type ServiceCategory,
} from '@terril/domain';
import { ChoiceField, DayField, IdField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownList, ShownNumber } from '../../core/shown.js';
import { SubscriptionOut } from './subscription.dto.js';

export class OfferQuery {
  @IdField()
  contractId!: number;

  @IdField({ description: 'A recurring service of the catalogue.' })
  serviceId!: number;

  @DayField({ optional: true, description: 'The day the price is of, today unless told.' })
  on?: string;
}

export class OfferOut {
  @ShownNumber() serviceId!: number;
  @Shown() service!: string;
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @ShownChoice(PERIOD_UNITS) periodUnit!: PeriodUnit;
  @ShownNumber() periodCount!: number;
  @Shown({
    example: '60.000000',
    description: 'EUR excl. VAT, per unit and period, of the price list for the kind of the organization.',
  })
  unitPrice!: string;
}

export class BundleSubscription {
  @IdField()
  contractId!: number;

  @IdField()
  bundleId!: number;

  @DayField({ description: 'First day of each of its subscriptions; prices are those of that day.' })
  startsOn!: string;

  @ChoiceField(BILLING_MOMENTS)
  billed!: BillingMoment;
}

export class BundleSubscriptionsOut {
  @ShownList(() => SubscriptionOut, { description: 'One for each service of the bundle.' })
  subscriptions!: SubscriptionOut[];
}
