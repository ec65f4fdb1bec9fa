import { IdField, MoneyField, TextField } from '../core/fields.js';
import { ShownNumber } from '../core/shown.js';

/** An opportunity born of a campaign or an event. */
export class BornOpportunityCreate {
  @IdField()
  organizationId!: number;

  @IdField({ optional: true, nullable: true })
  contactId?: number | null;

  @TextField({ description: 'Of the opportunity; its source is the name of what it is born of.' })
  title!: string;

  @IdField({ description: 'Of a pipeline: `GET /pipeline-stages`.' })
  stageId!: number;

  @MoneyField({ optional: true, min: 0, description: 'EUR excl. VAT, once.' })
  oneOffAmount?: string;

  @MoneyField({ optional: true, min: 0, description: 'EUR excl. VAT, each year.' })
  yearlyAmount?: string;
}

export class BornOpportunityOut {
  @ShownNumber() opportunityId!: number;
}
