import type { ContactLanguage } from '@terril/domain';
import { Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** What an e-mail may begin with; `{{contact}}` and the like are filled in for each. Names differ by more than accents. */
@Entity(
  called('email_templates', {
    fr: { this: 'Ce modèle', one: 'modèle de courriel', many: 'modèles de courriels' },
    en: { this: 'This template', one: 'e-mail template', many: 'e-mail templates' },
  }),
)
@Index(
  explained('uq_email_templates_name', 'name', {
    fr: 'Ce modèle existe déjà dans cette langue.',
    en: 'This template exists already in this language.',
  }),
  { synchronize: false },
)
@Index('ix_email_templates_name', ['name', 'id'])
export class EmailTemplate extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  language!: ContactLanguage;

  @Column({ type: 'text' })
  subject!: string;

  /** In the light markup of `libs/domain`. */
  @Column({ type: 'text' })
  body!: string;

  /** No more to be chosen. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;
}
