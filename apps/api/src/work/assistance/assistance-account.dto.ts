import { CREDIT_SOURCES, type CreditSource } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { FlagField, IdField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

/** What an organization has of assistance today; minutes, of the credits valid today but for `beyond`. */
export class AssistanceAccountOut {
  @ShownNumber({ description: 'Of the organization.' }) id!: number;
  @Shown() organizationName!: string;
  @ShownNumber() bought!: number;
  @ShownNumber() used!: number;
  @ShownNumber() remaining!: number;
  @ShownNumber({ ...empty, description: 'The whole percentage used; null without a credit today.' })
  share!: number | null;
  @ShownNumber({ description: 'Minutes that no credit paid for, on whatever day: to be invoiced.' }) beyond!: number;
  @ShownDay(empty) lastUsedOn!: string | null;
  @ShownDay({ ...empty, description: 'The first last day of a credit that has hours left.' }) expiresOn!: string | null;
}

/** Hours of a credit on the days they may be used: a period of an allowance, or the whole of a pack. */
export class AssistancePeriodOut {
  @ShownNumber() id!: number;
  @ShownNumber() creditId!: number;
  @Shown() title!: string;
  @ShownChoice(CREDIT_SOURCES) source!: CreditSource;
  @ShownNumber(empty) subscriptionId!: number | null;
  @Shown(empty) subscriptionService!: string | null;
  @ShownDay() startsOn!: string;
  @ShownDay({ ...empty, description: 'The last day they may be used.' }) endsOn!: string | null;
  @ShownNumber() minutes!: number;
  @ShownNumber() used!: number;
}

export class AssistanceAccountDetailOut extends AssistanceAccountOut {
  @ShownList(() => AssistancePeriodOut, { description: 'Those begun by today, the last one first.' })
  periods!: AssistancePeriodOut[];
}

export class AssistanceAccountQuery extends ListQuery {
  @IdField({ optional: true, description: 'The account manager of the organization.' })
  accountManagerId?: number;

  @IdField({ optional: true })
  territoryId?: number;

  @FlagField({ optional: true, description: 'Used at least as far as the settings have people told.' })
  low?: boolean;

  @FlagField({ optional: true, description: 'With time that no credit paid for.' })
  exceeded?: boolean;
}

export class AssistanceAccountFileQuery extends fileQueryOf(AssistanceAccountQuery) {}
