import type { BillingMoment, PeriodUnit, PriceCause, ServiceCategory } from '@terril/domain';
import type { RaRecord } from 'react-admin';

/** A price from one day to another, `endsOn` included; `monthlyAmount` is derived. */
export interface PriceVersion {
  id?: number;
  startsOn: string;
  endsOn: string | null;
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  cause: PriceCause;
  monthlyAmount?: string;
}

/** GET /subscriptions/:id */
export interface Subscription extends RaRecord<number> {
  contractId: number;
  contractReference: string;
  organizationId: number;
  organizationName: string;
  service: string;
  category: ServiceCategory;
  periodUnit: PeriodUnit;
  periodCount: number;
  billed: BillingMoment;
  endReason: string | null;
  startsOn: string;
  endsOn: string | null;
  /** Today's. */
  monthlyAmount: string;
  versions: PriceVersion[];
  externalReference: string | null;
}
