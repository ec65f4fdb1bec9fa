import { OmitType, PartialType } from '@nestjs/swagger';
import {
  CUSTOM_FIELD_KINDS,
  CUSTOM_KEY,
  type CustomFieldKind,
  CUSTOMIZED_TYPES,
  type CustomizedType,
  type CustomValue,
  TAG_COLORS,
  type TagColor,
} from '@terril/domain';
import {
  AnyValueField,
  ChoiceField,
  FlagField,
  IntegerField,
  NestedListField,
  PatternField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { CUSTOM_VALUE, RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const MOST_CHOICES = 300;

export class CustomFieldChoiceOut {
  @Shown({ example: 'culture' }) code!: string;
  @Shown() labelFr!: string;
  @Shown({ ...empty, description: 'null = the French one.' }) labelEn!: string | null;
  @ShownChoice(TAG_COLORS, empty) color!: TagColor | null;
  @ShownFlag({ description: 'Offered no more; the records that have it keep it.' }) isArchived!: boolean;
}

export class CustomFieldOut extends RecordOut {
  @ShownChoice(CUSTOMIZED_TYPES) recordType!: CustomizedType;
  @Shown({ example: 'secteur', description: 'Its name in `customValues`, for ever.' }) key!: string;
  @Shown() labelFr!: string;
  @Shown({ ...empty, description: 'null = the French one.' }) labelEn!: string | null;
  @Shown(empty) helpFr!: string | null;
  @Shown(empty) helpEn!: string | null;
  @ShownChoice(CUSTOM_FIELD_KINDS) kind!: CustomFieldKind;
  @ShownFlag() isRequired!: boolean;
  @Shown({ ...CUSTOM_VALUE, ...empty, description: 'What a new record gets when nothing is said.' })
  defaultValue!: CustomValue | null;
  @ShownNumber() position!: number;
  @Shown({ ...empty, description: 'The heading it stands under.' }) groupFr!: string | null;
  @Shown(empty) groupEn!: string | null;
  @ShownFlag({ description: 'Offered no more; the values stay.' }) isArchived!: boolean;
  @ShownList(() => CustomFieldChoiceOut, { description: 'In their order; none unless it is a field of choices.' })
  choices!: CustomFieldChoiceOut[];
}

export class CustomFieldChoiceFields {
  @PatternField(
    CUSTOM_KEY,
    { fr: 'Un code inconnu.', en: 'An unknown code.' },
    {
      optional: true,
      description: 'Of a choice there is; left out, it is made from the label.',
    },
  )
  code?: string;

  @TextField({ max: 100 })
  labelFr!: string;

  @TextField({ ...optional, max: 100 })
  labelEn?: string | null;

  @ChoiceField(TAG_COLORS, optional)
  color?: TagColor | null;

  @FlagField({ optional: true })
  isArchived?: boolean;
}

export class CustomFieldCreate {
  @ChoiceField(CUSTOMIZED_TYPES)
  recordType!: CustomizedType;

  @TextField({ max: 80, example: 'Secteur' })
  labelFr!: string;

  @TextField({ ...optional, max: 80 })
  labelEn?: string | null;

  @TextField({ ...optional, max: 300 })
  helpFr?: string | null;

  @TextField({ ...optional, max: 300 })
  helpEn?: string | null;

  @ChoiceField(CUSTOM_FIELD_KINDS)
  kind!: CustomFieldKind;

  @FlagField({ optional: true, description: 'A new record has a value, and no change empties it.' })
  isRequired?: boolean;

  @AnyValueField({ ...optional, description: 'A value as records take it.' })
  defaultValue?: unknown;

  @IntegerField({ optional: true, min: 1, max: 10_000, description: 'The last unless told.' })
  position?: number;

  @TextField({ ...optional, max: 80, description: 'The heading it stands under.' })
  groupFr?: string | null;

  @TextField({ ...optional, max: 80 })
  groupEn?: string | null;

  @FlagField({ optional: true })
  isArchived?: boolean;

  @NestedListField(() => CustomFieldChoiceFields, {
    optional: true,
    min: 0,
    max: MOST_CHOICES,
    description: 'All of them, in their order; one that records have is archived, not left out.',
  })
  choices?: CustomFieldChoiceFields[];
}

export class CustomFieldUpdate extends PartialType(OmitType(CustomFieldCreate, ['recordType']), {
  skipNullProperties: false,
}) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class CustomFieldQuery extends ListQuery {
  @ChoiceField(CUSTOMIZED_TYPES, { optional: true })
  recordType?: CustomizedType;

  @FlagField({ optional: true })
  isArchived?: boolean;
}
