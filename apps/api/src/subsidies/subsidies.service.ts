import { Injectable } from '@nestjs/common';
import { Db } from '../core/db.js';
import { RecordsService } from '../core/records.service.js';
import type { SubsidyCreate, SubsidyQuery } from './subsidy.dto.js';
import { Subsidy } from './subsidy.entity.js';

/** Subsidies granted, by fiscal year: shown beside the turnover, never inside. */
@Injectable()
export class SubsidiesService extends RecordsService<Subsidy, SubsidyCreate, SubsidyQuery> {
  constructor(db: Db) {
    super(db, {
      entity: Subsidy,
      alias: 'subsidy',
      name: { fr: 'Subvention', en: 'Subsidy' },
      resource: 'subsidies',
      label: ({ title, year }) => `${title} ${year}`,
      rules: {
        sorts: { year: 'subsidy.year', funder: 'subsidy.funder', amount: 'subsidy.amount' },
        defaultSort: 'year',
        filters: { year: 'subsidy.year = :year' },
        search: (word) => `fold(subsidy.funder || ' ' || subsidy.title) like ${word}`,
        sums: { amount: 'sum(subsidy.amount)' },
      },
    });
  }
}
