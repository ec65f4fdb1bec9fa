import { PartialType } from '@nestjs/swagger';
import type { ImportedType } from '@terril/domain';
import { IntegerField, NestedField, PatternField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown } from '../../core/shown.js';
import { ImportMapping, ImportMappingOut } from './import-mapping.dto.js';

const RESOURCE = { fr: 'Le nom d’une liste, comme « contacts ».', en: 'The name of a list, such as “contacts”.' };

export class ImportProfileOut extends RecordOut {
  @Shown({ example: 'organizations' }) resource!: string;
  @Shown({ example: 'Export de l’ancienne base' }) name!: string;
  @Shown({ type: () => ImportMappingOut }) mapping!: ImportMapping;
}

export class ImportProfileCreate {
  @PatternField(/^[a-z-]{1,50}$/, RESOURCE, { example: 'organizations' })
  resource!: ImportedType;

  @TextField({ max: 100, example: 'Export de l’ancienne base' })
  name!: string;

  @NestedField(() => ImportMapping)
  mapping!: ImportMapping;
}

export class ImportProfileUpdate extends PartialType(ImportProfileCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ImportProfileQuery extends ListQuery {
  @PatternField(/^[a-z-]{1,50}$/, RESOURCE, { optional: true })
  resource?: ImportedType;
}
