import { RESULT_COMPONENTS, type ResultComponent } from '@terril/domain';
import { FlagField, IntegerField, MoneyField, TextField, YearField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class ComponentOut {
  @ShownChoice(RESULT_COMPONENTS) component!: ResultComponent;
  @Shown({ description: 'A nature, granted or invoiced, or the code of an account.' }) item!: string;
  @Shown({ ...empty, description: 'The name of the account.' }) label!: string | null;
  @ShownMoney({ description: 'EUR; a cost is above zero.' }) amount!: string;
}

export class ChangedPartOut {
  @ShownChoice(RESULT_COMPONENTS) component!: ResultComponent;
  @Shown() item!: string;
  @Shown(empty) label!: string | null;
  @ShownMoney({ description: 'In the closing.' }) kept!: string;
  @ShownMoney() now!: string;
  @ShownMoney({ description: 'Now, less what was kept.' }) difference!: string;
}

export class ClosingOut extends RecordOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownDay() closedOn!: string;
  @Shown() authorName!: string;
  @ShownList(() => ComponentOut, { description: 'As they were on that day.' }) components!: ComponentOut[];
  @ShownMoney() turnover!: string;
  @ShownMoney() subsidies!: string;
  @ShownMoney({ description: 'That only the books tell.' }) otherIncome!: string;
  @ShownMoney() costs!: string;
  @ShownMoney({ description: 'Turnover, subsidies and other income, less costs.' }) computedResult!: string;
  @ShownMoney({ description: 'That of the approved accounts.' }) approvedResult!: string;
  @ShownMoney({ description: 'Approved, less computed.' }) adjustment!: string;
  @Shown({ ...empty, description: 'Why both results differ.' }) reason!: string | null;
  @ShownMoney({ ...empty, description: 'The capital on the last day of the year.' }) capital!: string | null;
  @ShownMoney({ description: 'What the records give now.' }) resultNow!: string;
  @ShownList(() => ChangedPartOut, { description: 'What changed in the records since; empty once reopened.' })
  changes!: ChangedPartOut[];
  @ShownDay(empty) reopenedOn!: string | null;
  @Shown(empty) reopenedBy!: string | null;
  @Shown(empty) reopenReason!: string | null;
}

export class ClosingCreate {
  @YearField({ description: 'A fiscal year whose last day is reached.' })
  year!: number;

  @MoneyField({
    optional: true,
    nullable: true,
    description: 'That of the approved accounts; the computed one unless told.',
  })
  approvedResult?: string | null;

  @TextField({ optional: true, nullable: true, max: 1000, description: 'Why it is another one than the computed.' })
  reason?: string | null;

  @MoneyField({
    optional: true,
    nullable: true,
    min: 0,
    description: 'On the last day of the year; that of the members’ shares unless told.',
  })
  capital?: string | null;
}

export class ClosingReopening {
  @TextField({ max: 1000 })
  reason!: string;

  @IntegerField({ min: 1 })
  version!: number;
}

export class ClosingQuery extends ListQuery {
  @YearField({ optional: true })
  year?: number;

  @FlagField({ optional: true, description: 'Reopened since, or not.' })
  reopened?: boolean;
}
