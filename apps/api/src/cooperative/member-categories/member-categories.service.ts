import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RecordsService } from '../../core/records.service.js';
import type { MemberCategoryCreate, MemberCategoryQuery } from './member-category.dto.js';
import { MemberCategory } from './member-category.entity.js';

/** The categories of members, as the statutes name them. */
@Injectable()
export class MemberCategoriesService extends RecordsService<MemberCategory, MemberCategoryCreate, MemberCategoryQuery> {
  constructor(db: Db) {
    super(db, {
      entity: MemberCategory,
      alias: 'category',
      name: { fr: 'Catégorie', en: 'Category' },
      resource: 'member-categories',
      label: ({ name }) => name,
      rules: {
        sorts: { position: 'category.position', name: 'category.name' },
        defaultSort: 'position',
        filters: {},
        search: (word) => `fold(category.name) like ${word}`,
      },
    });
  }
}
