import type { LetterKind } from '@terril/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { Row } from '../../core/row.js';

/** What letters of a kind say; `{{contract}}` and the like are filled in for each. There is one for each kind. */
@Entity('letter_templates')
@Unique('uq_letter_templates_kind', ['kind'])
@Check('ck_letter_templates_box', `kind <> 'renewal_notice' or coalesce(box, '') like '%lastDayToRefuse%'`)
export class LetterTemplate extends Row {
  @Column({ type: 'text' })
  kind!: LetterKind;

  /** Also that of the e-mail. */
  @Column({ type: 'text' })
  subject!: string;

  /** Framed, above the text; null = no frame. */
  @Column({ type: 'text', nullable: true })
  box!: string | null;

  @Column({ type: 'text' })
  body!: string;
}

/** What a template says. */
export type TemplateTexts = Pick<LetterTemplate, 'subject' | 'box' | 'body'>;
