import type { ImportedType } from '@terril/domain';
import { Column, Entity, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import type { ImportMapping } from './import-mapping.dto.js';

/** A mapping kept under a name, for files that come again and again. */
@Entity(
  called('import_profiles', {
    fr: { this: 'Ce modèle d’import', one: 'modèle d’import', many: 'modèles d’import' },
    en: { this: 'This import profile', one: 'import profile', many: 'import profiles' },
  }),
)
@Unique(
  explained('uq_import_profiles_name', 'name', {
    fr: 'Un autre modèle d’import porte ce nom.',
    en: 'Another import profile has this name.',
  }),
  ['resource', 'name'],
)
export class ImportProfile extends Row {
  @Column({ type: 'text' })
  resource!: ImportedType;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  mapping!: ImportMapping;
}
