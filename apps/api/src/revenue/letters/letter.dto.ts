import {
  LETTER_KINDS,
  LETTER_STATES,
  type LetterKind,
  type LetterState,
  NOTICE_MEANS,
  type NoticeMeans,
} from '@terril/domain';
import { ChoiceField, DayField, IdField, IdListField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class LetterQuery extends ListQuery {
  @ChoiceField(LETTER_KINDS, { optional: true })
  kind?: LetterKind;

  @ChoiceField(LETTER_STATES, { optional: true })
  state?: LetterState;

  @IdField({ optional: true })
  organizationId?: number;
}

const LETTERS = { description: 'Of letters.' };

export class LettersQuery {
  @IdListField(LETTERS)
  id!: number[];
}

export class LettersSend {
  @IdListField(LETTERS)
  ids!: number[];
}

export class LettersHandOver {
  @IdListField(LETTERS)
  ids!: number[];

  @DayField({ description: 'The day they left.' })
  sentOn!: string;

  @ChoiceField(NOTICE_MEANS)
  means!: NoticeMeans;
}

export class LettersSent {
  @ShownNumber({ description: 'Letters that are on their way.' }) done!: number;
  @ShownNumber({ description: 'Left alone, as they were on their way, sent or handed over already.' }) left!: number;
  @ShownNumber({ description: 'To print: their organization has no e-mail address.' }) withoutAddress!: number;
}

/** Texts that are not told are those of the template. */
export class LetterPreview {
  @ChoiceField(LETTER_KINDS)
  kind!: LetterKind;

  @IdField({ description: 'Of a contract for the notice of its renewal, of an indexation for its first letter.' })
  recordId!: number;

  @TextField({ optional: true, max: 200 })
  subject?: string;

  @TextField({ ...optional, max: 500 })
  box?: string | null;

  @TextField({ optional: true, max: 10_000 })
  body?: string;
}

/** A letter as it would be made today. */
export class LetterContentOut {
  @Shown({ type: [String] }) sender!: string[];
  @Shown(empty) legal!: string | null;
  @Shown({ type: [String] }) recipient!: string[];
  @Shown({ example: 'Lens, le 30 juin 2020' }) placeAndDay!: string;
  @Shown() subject!: string;
  @Shown({ ...empty, description: 'Framed.' }) box!: string | null;
  @Shown() body!: string;
  @Shown({
    type: 'array',
    ...empty,
    items: { type: 'array', items: { type: 'string' } },
    description: 'The first row is its head.',
  } as object)
  table!: string[][] | null;
  @Shown({ ...empty, description: 'Where it would be e-mailed.' }) email!: string | null;
}
