import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RecordsService } from '../../core/records.service.js';
import type { ImportProfileCreate, ImportProfileQuery } from './import-profile.dto.js';
import { ImportProfile } from './import-profile.entity.js';

/** Mappings kept under a name. */
@Injectable()
export class ImportProfilesService extends RecordsService<ImportProfile, ImportProfileCreate, ImportProfileQuery> {
  constructor(db: Db) {
    super(db, {
      entity: ImportProfile,
      alias: 'profile',
      name: { fr: 'Modèle d’import', en: 'Import profile' },
      resource: 'import-profiles',
      label: ({ name }) => name,
      rules: {
        sorts: { name: 'profile.name' },
        defaultSort: 'name',
        filters: { resource: 'profile.resource = :resource' },
        search: (word) => `fold(profile.name) like ${word}`,
      },
    });
  }
}
