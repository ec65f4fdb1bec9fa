import { OmitType, PartialType } from '@nestjs/swagger';
import {
  INDEXATION_MOMENTS,
  INDEXATION_STATES,
  INDEXATION_STEPS,
  type IndexationMoment,
  type IndexationState,
  type IndexationStep,
} from '@terril/domain';
import { ChoiceField, DayField, DecimalField, FlagField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const INDEX = { decimals: 4, above: 0, ...optional } as const;

export class IndexationOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(INDEXATION_STATES) state!: IndexationState;
  @Shown({ example: '{"category":"hosting"}', description: 'Of the list of subscriptions, as JSON.' })
  filters!: string;
  @Shown({ ...empty, example: '2.5000' }) percent!: string | null;
  @Shown({ ...empty, example: 'Syntec' }) indexName!: string | null;
  @Shown({ ...empty, example: '286.5000' }) indexFrom!: string | null;
  @Shown({ ...empty, example: '293.2000' }) indexTo!: string | null;
  @ShownChoice(INDEXATION_STEPS, { description: 'EUR that a new price is a multiple of.' }) step!: IndexationStep;
  @ShownChoice(INDEXATION_MOMENTS) effective!: IndexationMoment;
  @ShownDay(empty) effectiveOn!: string | null;
  @Shown({ ...empty, format: 'date-time' }) appliedAt!: Date | null;
  @ShownNumber({ description: 'Lines that are not left out.' }) lineCount!: number;
  @ShownMoney({ description: 'EUR a year, of these lines.' }) yearlyEffect!: string;
}

export class IndexationCreate {
  @TextField({ example: 'Syntec 2021' })
  name!: string;

  @TextField({
    optional: true,
    max: 10_000,
    description: 'A JSON object: filters of `GET /subscriptions`; none = all.',
  })
  filters?: string;

  @DecimalField({ ...optional, decimals: 4, min: -99, max: 1000, example: '2.5', description: 'Or an index.' })
  percent?: string | null;

  @TextField({ ...optional, max: 60, example: 'Syntec' })
  indexName?: string | null;

  @DecimalField({ ...INDEX, description: 'The value the prices were last revised by.' })
  indexFrom?: string | null;

  @DecimalField({ ...INDEX, description: 'Its value now.' })
  indexTo?: string | null;

  @ChoiceField(INDEXATION_STEPS, { optional: true, description: '0.01 unless told.' })
  step?: IndexationStep;

  @ChoiceField(INDEXATION_MOMENTS, { description: 'The next billing period of each line, or one day.' })
  effective!: IndexationMoment;

  @DayField({ ...optional, description: 'Required with `on`.' })
  effectiveOn?: string | null;
}

export class IndexationUpdate extends PartialType(IndexationCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class IndexationQuery extends ListQuery {
  @ChoiceField(INDEXATION_STATES, { optional: true })
  state?: IndexationState;
}

export class IndexationLineOut {
  @ShownNumber() id!: number;
  @ShownNumber() subscriptionId!: number;
  @Shown() service!: string;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownDay({ description: 'First day of the new price.' }) startsOn!: string;
  @Shown({ example: '75.000000', description: 'EUR excl. VAT, per unit and period.' }) oldPrice!: string;
  @Shown({ example: '76.500000' }) newPrice!: string;
  @ShownMoney({ description: 'EUR a year.' }) yearlyEffect!: string;
  @ShownFlag({ description: 'Left out by a person.' }) isExcluded!: boolean;
}

export class IndexationLineQuery extends OmitType(ListQuery, ['where'] as const) {
  @FlagField({ optional: true })
  isExcluded?: boolean;
}

export class IndexationLineChoice {
  @FlagField({ description: 'Leaves the line out, or takes it back in.' })
  isExcluded!: boolean;
}

export class IndexationDone {
  @ShownNumber({ description: 'Subscriptions whose price was written.' }) done!: number;
  @ShownNumber({ description: 'Those left as they are, as they have changed, ended or been invoiced since.' })
  held!: number;
}
