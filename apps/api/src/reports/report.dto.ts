import { OmitType } from '@nestjs/swagger';
import {
  MOVEMENTS,
  type Movement,
  ORGANIZATION_KINDS,
  type OrganizationKind,
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type Trend,
  TRENDS,
} from '@terril/domain';
import { fileQueryOf } from '../core/export-query.js';
import { ChoiceField, IdField, IntegerField, MonthField, TextField, YearField } from '../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../core/shown.js';
import { TABLE_FORMATS } from '../core/table-file.js';

export class FormatQuery {
  @ChoiceField(['json', ...TABLE_FORMATS], {
    optional: true,
    description: 'A file: the same as its media type in `Accept`, for a plain link.',
  })
  format?: string;

  @TextField({
    optional: true,
    max: 40,
    description: 'Which table of the report a file holds; the main one unless told.',
  })
  table?: string;

  @ChoiceField(['fr', 'en'], { optional: true, description: 'Instead of Accept-Language, for a plain link.' })
  language?: string;
}

export class YearQuery extends FormatQuery {
  @YearField({ optional: true, description: 'Fiscal year; the current one unless told.' })
  year?: number;
}

/** Narrows a report to organizations, by what they are today. */
class NarrowedQuery extends FormatQuery {
  @IdField({ optional: true, description: 'Of organizations of this territory today.' })
  territoryId?: number;

  @IdField({ optional: true, description: 'In this area today.' })
  areaId?: number;

  @ChoiceField(ORGANIZATION_KINDS, { optional: true })
  kind?: OrganizationKind;

  @IdField({ optional: true, description: 'Of organizations that carry this tag.' })
  tagId?: number;

  @IdField({ optional: true, description: 'In the care of this colleague.' })
  accountManagerId?: number;
}

/** Narrows a report of recurring revenue to some subscriptions, as if nothing else were sold. */
export class ScopedQuery extends NarrowedQuery {
  @ChoiceField(SERVICE_CATEGORIES, { optional: true, description: 'Subscriptions of this category alone.' })
  category?: ServiceCategory;

  @IdField({
    optional: true,
    description: 'Subscriptions of this service of the catalogue alone; not with a category.',
  })
  serviceId?: number;
}

export class MonthsQuery extends ScopedQuery {
  @MonthField({ optional: true, description: 'First month; 12 months up to `to` unless told.' })
  from?: string;

  @MonthField({ optional: true, description: 'Last month included; the current one unless told.' })
  to?: string;
}

export class MovementsQuery extends OmitType(MonthsQuery, ['format', 'table', 'language']) {
  @ChoiceField(MOVEMENTS, { optional: true })
  movement?: Movement;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

export class MovementsFileQuery extends fileQueryOf(MovementsQuery) {}

export class NewUserOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
  @ShownDay({ description: 'First day as a user.' }) since!: string;
  @ShownFlag({ description: 'The day was entered by hand and wins over the records.' }) explicit!: boolean;
}

export class TerritoryUsersOut {
  @ShownNumber({ nullable: true, description: 'null: not filled in.' }) territoryId!: number | null;
  @Shown() territory!: string;
  @ShownNumber() count!: number;
  @ShownList(() => NewUserOut) organizations!: NewUserOut[];
}

export class ReturningUserOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
  @Shown() territory!: string;
  @ShownDay() since!: string;
  @ShownDay({ description: 'Last day before the absence of 12 months or more.' }) leftOn!: string;
}

export class LostUserOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
  @Shown() territory!: string;
  @ShownDay({ description: 'Last day of its last subscription.' }) on!: string;
  @Shown({ nullable: true }) reason!: string | null;
}

class TerritoryCountOut {
  @ShownNumber({ nullable: true }) territoryId!: number | null;
  @Shown() territory!: string;
  @ShownNumber() count!: number;
}

class PreviousUsersOut {
  @ShownNumber() year!: number;
  @ShownNumber() total!: number;
  @ShownNumber() returning!: number;
  @ShownNumber() lost!: number;
  @ShownList(() => TerritoryCountOut) territories!: TerritoryCountOut[];
}

export class NewUsersOut {
  @ShownNumber() year!: number;
  @ShownDay() from!: string;
  @ShownDay({ description: 'Last day included.' }) to!: string;
  @ShownNumber() total!: number;
  @ShownList(() => TerritoryUsersOut) territories!: TerritoryUsersOut[];
  @ShownList(() => ReturningUserOut) returning!: ReturningUserOut[];
  @ShownList(() => LostUserOut) lost!: LostUserOut[];
  @Shown({ type: PreviousUsersOut }) previous!: PreviousUsersOut;
}

class PartOut {
  @ShownMoney() amount!: string;
  @Shown({ example: '29.0', description: 'Percent of the total, one decimal.' }) share!: string;
}

export class AreaPartOut extends PartOut {
  @ShownNumber({ nullable: true, description: 'null: in no area.' }) areaId!: number | null;
  @Shown() area!: string;
}

export class TerritoryPartOut extends PartOut {
  @ShownNumber({ nullable: true, description: 'null: not filled in.' }) territoryId!: number | null;
  @Shown() territory!: string;
}

export class CategoryPartOut extends PartOut {
  @ShownChoice(SERVICE_CATEGORIES) category!: ServiceCategory;
}

export class KindPartOut extends PartOut {
  @ShownChoice(ORGANIZATION_KINDS) kind!: OrganizationKind;
}

export class TurnoverFiguresOut {
  @ShownNumber() year!: number;
  @ShownDay() from!: string;
  @ShownDay({ description: 'Last day included.' }) to!: string;
  @ShownMoney({ description: 'Services (recurring and one-off) net of credit notes, EUR excluding VAT.' })
  total!: string;
  @ShownMoney() recurring!: string;
  @Shown({ example: '53.0', description: 'Percent, one decimal: recurring / total.' }) recurringShare!: string;
  @ShownMoney() oneOff!: string;
  @ShownMoney({ description: 'Beside the turnover, never inside.' }) subsidies!: string;
  @ShownList(() => AreaPartOut, { description: 'Areas may overlap; what none holds comes last.' })
  byArea!: AreaPartOut[];
  @ShownList(() => TerritoryPartOut) byTerritory!: TerritoryPartOut[];
  @ShownList(() => CategoryPartOut) byCategory!: CategoryPartOut[];
  @ShownList(() => KindPartOut) byKind!: KindPartOut[];
}

export class TurnoverOut extends TurnoverFiguresOut {
  @Shown({ type: TurnoverFiguresOut }) previous!: TurnoverFiguresOut;
}

export class RecurringMovementOut {
  @Shown({ example: '2020-01' }) month!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownChoice(MOVEMENTS) movement!: Movement;
  @ShownMoney({ description: 'EUR per month.' }) amount!: string;
}

class MovementSumsOut {
  @ShownMoney() amount!: string;
}

export class RecurringMovementsOut {
  @ShownList(() => RecurringMovementOut) data!: RecurringMovementOut[];
  @ShownNumber() total!: number;
  @Shown({ type: MovementSumsOut }) sums!: MovementSumsOut;
}

class OpenInvoicesOut {
  @ShownNumber() count!: number;
  @ShownMoney({ description: 'Including VAT.' }) amount!: string;
}

export class YearFiguresOut {
  @ShownNumber() year!: number;
  @ShownDay({ description: 'Last day counted: the end of the year, or today.' }) on!: string;
  @ShownNumber() users!: number;
  @ShownNumber() newUsers!: number;
  @ShownMoney() turnover!: string;
  @ShownMoney() recurring!: string;
  @Shown({ example: '53.0' }) recurringShare!: string;
  @ShownMoney() mrr!: string;
  @ShownMoney() arr!: string;
  @ShownMoney() subsidies!: string;
  @ShownMoney({ description: 'Actual costs.' }) costs!: string;
  @ShownMoney({ description: 'Actual income that neither invoices nor subsidies tell: interest, for one.' })
  otherIncome!: string;
  @ShownMoney({ description: 'Turnover + subsidies + other income - actual costs.' }) result!: string;
  @Shown({ type: OpenInvoicesOut }) openInvoices!: OpenInvoicesOut;
}

export class KeyFiguresOut extends YearFiguresOut {
  @Shown({ type: YearFiguresOut }) previous!: YearFiguresOut;
}

export class TrendQuery extends OmitType(YearQuery, ['format', 'table', 'language']) {
  @ChoiceField(TRENDS, { description: 'The last fiscal years up to this one, or its months up to today.' })
  by!: Trend;
}

export class KeyStepOut {
  @Shown({ example: '2020-01', description: 'A fiscal year, or a month.' }) step!: string;
  @ShownNumber() users!: number;
  @ShownNumber() newUsers!: number;
  @ShownMoney() turnover!: string;
  @ShownMoney() recurring!: string;
  @ShownMoney() mrr!: string;
  @ShownMoney() arr!: string;
  @ShownMoney({ nullable: true, description: 'Actual costs; null as long as none is known.' }) costs!: string | null;
  @ShownMoney() subsidies!: string;
  @ShownMoney({ nullable: true, description: 'null where the costs are.' }) result!: string | null;
  @ShownMoney({ nullable: true, description: 'Including VAT; null in a month.' }) openInvoices!: string | null;
}

export class KeyTrendOut {
  @ShownList(() => KeyStepOut, { description: 'The last one is the year asked for, or its last month.' })
  steps!: KeyStepOut[];
}

export class YearsOut {
  @Shown({ type: [Number] }) years!: number[];
  @ShownNumber({ description: 'The fiscal year today falls in.' }) current!: number;
}
