import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RecordsService } from '../../core/records.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { CompetitorCreate, CompetitorQuery, CompetitorUpdate } from './competitor.dto.js';
import { Competitor } from './competitor.entity.js';

/** Who else sells what the cooperative does. */
@Injectable()
export class CompetitorsService extends RecordsService<Competitor, CompetitorCreate, CompetitorQuery> {
  constructor(
    db: Db,
    private readonly organizations: OrganizationsService,
  ) {
    super(db, {
      entity: Competitor,
      alias: 'competitor',
      name: { fr: 'Concurrent', en: 'Competitor' },
      resource: 'competitors',
      label: ({ name }) => name,
      rules: {
        sorts: { name: 'competitor.name' },
        defaultSort: 'name',
        filters: {},
        search: (word) => `fold(competitor.name) like ${word}`,
      },
    });
  }

  /** @throws RuleBroken on an unknown organization; Conflict on a taken name */
  override async create(fields: CompetitorCreate): Promise<Competitor> {
    await this.checkOrganization(fields);
    return super.create(fields);
  }

  /** @throws StaleVersion; RuleBroken and Conflict as `create` */
  override async update(id: number, changes: CompetitorUpdate): Promise<Competitor> {
    await this.checkOrganization(changes);
    return super.update(id, changes);
  }

  private async checkOrganization({ organizationId }: Partial<CompetitorCreate>): Promise<void> {
    if (organizationId) await this.organizations.mustExist(organizationId);
  }
}
