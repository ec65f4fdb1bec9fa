import {
  BILLING_MOMENTS,
  type BillingMoment,
  type Renewal,
  RENEWALS,
  SERVICE_CATEGORIES,
  type ServiceCategory,
} from '@terril/domain';
import { ChoiceField, DayField, IdField, IntegerField, TextField } from '../../core/fields.js';

const optional = { optional: true, nullable: true } as const;

/** What the contract made from an opportunity is told beside what the opportunity says. */
export class OpportunityContractCreate {
  @IntegerField({ min: 1, description: 'Of the opportunity.' })
  version!: number;

  @DayField({ description: 'First day of the contract and of its subscriptions.' })
  startsOn!: string;

  @TextField({ ...optional, max: 50, description: 'The next one by the pattern of the settings, unless told.' })
  reference?: string | null;

  @TextField({ optional: true, description: 'That of the opportunity unless told.' })
  title?: string;

  @ChoiceField(RENEWALS, { optional: true, description: '`tacit` unless told.' })
  renewal?: Renewal;

  @IntegerField({ ...optional, min: 1, max: 120, description: 'Of the first term.' })
  termMonths?: number | null;

  @IntegerField({ optional: true, max: 60, description: '2 unless told.' })
  noticeMonths?: number;

  @ChoiceField(BILLING_MOMENTS, { optional: true, description: 'Of its subscriptions; `in_advance` unless told.' })
  billed?: BillingMoment;

  @ChoiceField(SERVICE_CATEGORIES, { optional: true, description: 'Of recurring lines that name no service.' })
  category?: ServiceCategory;

  @IdField({ optional: true, description: 'A won stage of its pipeline: the first one unless told.' })
  stageId?: number;

  @DayField({ ...optional, description: 'The day it was won; today unless told.' })
  closedOn?: string | null;
}
