import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkActions } from '../../core/bulk-actions.js';
import { BulkOut, BulkRoute } from '../../core/bulk.dto.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { OrganizationBulk, OrganizationQuery } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { OrganizationListService } from './organization-list.service.js';
import { OrganizationsService } from './organizations.service.js';

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationsBulkController {
  constructor(
    private readonly list: OrganizationListService,
    private readonly organizations: OrganizationsService,
    private readonly bulk: BulkActions,
  ) {}

  /** To all of the list that the query filters; 409 when they are not `expected`. `POST /api/bulk/{id}/undo` undoes it. */
  @BulkRoute()
  changeOrganizations(
    @Query() query: OrganizationQuery,
    @Body() body: OrganizationBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run({ entity: Organization, list: this.list, records: this.organizations }, query, body, language);
  }
}
