import { PartialType } from '@nestjs/swagger';
import { LETTER_KINDS, type LetterKind } from '@terril/domain';
import { IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice } from '../../core/shown.js';

export class LetterTemplateOut extends RecordOut {
  @ShownChoice(LETTER_KINDS) kind!: LetterKind;
  @Shown({ description: 'Also that of the e-mail.' }) subject!: string;
  @Shown({ nullable: true, description: 'Framed, above the text.' }) box!: string | null;
  @Shown() body!: string;
  @Shown({ type: [String], description: 'What it may name: `{{organization}}`.' }) variables!: string[];
}

export class LetterTemplateFields {
  @TextField({ max: 200, example: 'Reconduction de votre contrat {{contract}}' })
  subject!: string;

  @TextField({
    optional: true,
    nullable: true,
    max: 500,
    description: 'Framed, above the text. That of a renewal notice names {{lastDayToRefuse}}.',
  })
  box?: string | null;

  @TextField({ max: 10_000, description: 'An empty line parts two paragraphs.' })
  body!: string;
}

export class LetterTemplateUpdate extends PartialType(LetterTemplateFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class LetterTemplateQuery extends ListQuery {}
