import { OmitType, PartialType } from '@nestjs/swagger';
import { CARD_WIDTHS, type CardWidth, type DashboardCard, MOST_CARDS } from '@terril/domain';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  NestedListField,
  ObjectField,
  PatternField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

export class DashboardCardOut implements DashboardCard {
  @ShownNumber({ description: 'Its own among the cards of the dashboard.' }) id!: number;
  @Shown() kind!: string;
  @Shown({ nullable: true, description: 'null = the usual title.' }) title!: string | null;
  @ShownChoice(CARD_WIDTHS, { description: 'On a large screen.' }) width!: CardWidth;
  @Shown({ type: 'object', additionalProperties: {}, description: 'By the rules of its kind.' })
  options!: Record<string, unknown>;
}

export class DashboardOut extends RecordOut {
  @Shown() name!: string;
  @ShownNumber() ownerId!: number;
  @Shown() ownerName!: string;
  @ShownFlag({ description: 'Everybody reads it.' }) isShared!: boolean;
  @ShownFlag({ description: 'The home of who chose none.' }) isDefault!: boolean;
}

export class DashboardWhole extends DashboardOut {
  @ShownList(() => DashboardCardOut, { description: 'In their order.' }) cards!: DashboardCardOut[];
}

export class HomeOut {
  @Shown({
    type: () => DashboardWhole,
    nullable: true,
    description: 'The one chosen, else the one by default; null = the usual cards.',
  })
  dashboard!: DashboardWhole | null;

  @ShownFlag({ description: 'The person chose it.' }) isChosen!: boolean;
}

export class DashboardCardFields {
  @IntegerField({ min: 1, max: 100_000, description: 'Its own among the cards of the dashboard.' })
  id!: number;

  @PatternField(/^[a-z-]{1,40}$/, { fr: 'Une sorte de carte.', en: 'A kind of card.' }, { example: 'figure' })
  kind!: string;

  @TextField({ optional: true, nullable: true, max: 80, description: 'null = the usual title.' })
  title?: string | null;

  @ChoiceField(CARD_WIDTHS)
  width!: CardWidth;

  @ObjectField({ description: 'By the rules of its kind.', example: { figure: 'turnover' } })
  options!: Record<string, unknown>;
}

export class DashboardCreate {
  @TextField({ max: 60 })
  name!: string;

  @FlagField({ optional: true, description: 'Everybody reads it.' })
  isShared?: boolean;

  @NestedListField(() => DashboardCardFields, { optional: true, min: 0, max: MOST_CARDS })
  cards?: DashboardCardFields[];

  @IdField({ optional: true, description: 'The dashboard it was arranged from: what that shows, this may show.' })
  copyOf?: number;
}

export class DashboardUpdate extends PartialType(OmitType(DashboardCreate, ['copyOf']), { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class DashboardQuery extends ListQuery {}
