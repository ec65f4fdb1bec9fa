import {
  CONTRACT_STATES,
  type ContractState,
  PARTY_ROLES,
  type PartyRole,
  PRICE_CAUSES,
  type PriceCause,
} from '@terril/domain';
import { IntegerField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';

export const LINE_KINDS = ['contract', 'subscription'] as const;
export const MOMENT_KINDS = ['amendment', ...PRICE_CAUSES] as const;

export class TimelineQuery {
  @IntegerField({ optional: true, min: 1, max: 1_000_000, description: 'From 1.' })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100, description: '25 unless told, at most 100.' })
  perPage?: number;
}

export class TimelineMomentOut {
  @ShownDay() on!: string;
  @ShownChoice(MOMENT_KINDS, { description: 'An amendment, or why a price begins.' }) kind!: 'amendment' | PriceCause;
  @Shown({ nullable: true, description: 'Of an amendment, with its number.' }) title!: string | null;
}

export class TimelineLineOut {
  @ShownChoice(LINE_KINDS) kind!: (typeof LINE_KINDS)[number];
  @ShownNumber() id!: number;
  @Shown() title!: string;
  @ShownChoice(CONTRACT_STATES, { description: 'As of today; that of its contract until it is signed.' })
  state!: ContractState;
  @ShownDay() startsOn!: string;
  @ShownDay({ nullable: true, description: 'Included; null = open.' }) endsOn!: string | null;
  @Shown({ nullable: true }) endReason!: string | null;
  @ShownChoice(PARTY_ROLES, { isArray: true, description: 'What it is in a contract of another one; none in its own.' })
  roles!: PartyRole[];
  @ShownNumber({ nullable: true, description: 'Of a contract that it is a party to, or handed over.' }) holderId!:
    number | null;
  @Shown({ nullable: true }) holderName!: string | null;
  @ShownList(() => TimelineMomentOut) moments!: TimelineMomentOut[];
}

export class ActivityMonthOut {
  @Shown({ example: '2020-03' }) month!: string;
  @ShownNumber({ description: 'Activities that stand in this month.' }) count!: number;
}

export class TimelineOut {
  @ShownList(() => TimelineLineOut, { description: 'Each contract, then its subscriptions.' }) data!: TimelineLineOut[];
  @ShownNumber() total!: number;
  @ShownDay({ nullable: true, description: 'First start of all pages, or first activity; null = nothing.' }) from!:
    string | null;
  @ShownDay({ nullable: true, description: 'Last known end of all pages, or last activity, at least today.' }) to!:
    string | null;
  @ShownList(() => ActivityMonthOut, { description: 'Of all pages: the months that have some.' })
  activities!: ActivityMonthOut[];
}
