import {
  type Nature,
  NATURES,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  SERVICE_CATEGORIES,
  type ServiceCategory,
} from '@terril/domain';
import { ChoiceField, FlagField, IdField, IdOrWordField, PatternField, YearField } from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownMoney, ShownNumber } from '../../core/shown.js';

export class BilledLineOut extends RecordOut {
  @ShownNumber() invoiceId!: number;
  @Shown() invoiceNumber!: string;
  @ShownDay() issuedOn!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @Shown() description!: string;
  @ShownChoice(NATURES) nature!: Nature;
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
  @Shown() quantity!: string;
  @Shown() unitPrice!: string;
  @ShownMoney() amount!: string;
}

const CODE = { fr: 'Un code, ou « none ».', en: 'A code, or “none”.' };

export class BilledLineQuery extends ListQuery {
  @YearField({ optional: true, description: 'Fiscal year of issue.' })
  year?: number;

  @ChoiceField(NATURES, { optional: true })
  nature?: Nature;

  @FlagField({ optional: true, description: 'true: services (recurring and one-off), false: subsidies.' })
  service?: boolean;

  @ChoiceField(SERVICE_CATEGORIES, { optional: true })
  category?: ServiceCategory;

  @ChoiceField(ORGANIZATION_KINDS, { optional: true })
  kind?: OrganizationKind;

  @IdOrWordField('none', { optional: true, description: 'The organization’s territory on the day of the invoice.' })
  territoryId?: string;

  @IdOrWordField('other', { optional: true, description: 'The area it was in on that day; `other`: in none.' })
  areaId?: string;

  @PatternField(/^(\d[\dAB]\d{3}|none)$/, CODE, {
    optional: true,
    description: 'INSEE code of its commune on that day.',
  })
  communeCode?: string;

  @PatternField(/^(\d{9}|none)$/, CODE, { optional: true, description: 'Code of its EPCI on that day.' })
  epciCode?: string;

  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'Of this organization, or of one under it.' })
  withinId?: number;
}

export class BilledLineFileQuery extends fileQueryOf(BilledLineQuery) {}
