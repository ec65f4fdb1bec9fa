import { TERM_OUTCOMES, type TermOutcome } from '@terril/domain';
import { ChoiceField, IntegerField } from '../../core/fields.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { MonthsQuery } from '../report.dto.js';

export class TermContractsQuery extends MonthsQuery {
  @ChoiceField(TERM_OUTCOMES, { optional: true })
  outcome?: TermOutcome;

  @IntegerField({ optional: true, min: 1, max: 1_000_000 })
  page?: number;

  @IntegerField({ optional: true, min: 1, max: 100 })
  perPage?: number;
}

class OutcomeOut {
  @ShownChoice(TERM_OUTCOMES) outcome!: TermOutcome;
  @ShownNumber() contracts!: number;
  @ShownMoney({ description: 'On the last day of the term, EUR per year.' }) before!: string;
  @ShownMoney({ nullable: true, description: 'On the day after it, EUR per year; null while it is to come.' })
  after!: string | null;
}

const RATE = { nullable: true, example: '4.2' } as const;

export class TermEndsOut extends AnswerAgeOut {
  @Shown({ example: '2020-01' }) from!: string;
  @Shown({ example: '2020-12' }) to!: string;
  @ShownList(() => OutcomeOut) outcomes!: OutcomeOut[];
  @ShownNumber({ description: 'Contracts that came up, those to come left out.' }) contracts!: number;
  @ShownMoney({ description: 'What they cost before, EUR per year.' }) before!: string;
  @Shown({ ...RATE, description: 'Ended contracts, percent of those that came up; null where none did.' })
  contractChurn!: string | null;
  @Shown({ ...RATE, description: 'EUR of ended contracts, percent of what came up; null where nothing did.' })
  revenueChurn!: string | null;
  @Shown({ ...RATE, description: 'Users who left, percent of those at the start: whatever came up.' })
  logoChurn!: string | null;
  @Shown({ ...RATE, description: 'EUR of those who left, percent of the revenue at the start.' })
  plainChurn!: string | null;
}

export class TermContractOut {
  @ShownChoice(TERM_OUTCOMES) outcome!: TermOutcome;
  @ShownNumber() contractId!: number;
  @Shown() reference!: string;
  @Shown() title!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownDay({ description: 'Last day of its last term that ended in these months.' }) termEndsOn!: string;
  @ShownMoney({ description: 'EUR per year.' }) before!: string;
  @ShownMoney({ nullable: true, description: 'EUR per year.' }) after!: string | null;
}

class TermSumsOut {
  @ShownMoney({ description: 'Before, of all pages; EUR per year.' }) amount!: string;
}

export class TermContractsOut {
  @ShownList(() => TermContractOut) data!: TermContractOut[];
  @ShownNumber() total!: number;
  @Shown({ type: () => TermSumsOut }) sums!: TermSumsOut;
}
