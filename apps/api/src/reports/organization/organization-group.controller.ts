import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { OrganizationGroupReport } from './organization-group.js';
import { OrganizationGroupOut, OrganizationGroupQuery } from './organization-group.dto.js';

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationGroupController {
  constructor(private readonly group: OrganizationGroupReport) {}

  /** What is above it, and the figures of it and all those under it, added up. */
  @Get(':id/group')
  @Needs('records.read')
  @ApiOkResponse({ type: OrganizationGroupOut })
  getOrganizationGroup(@Id() id: number, @Query() { year }: OrganizationGroupQuery): Promise<OrganizationGroupOut> {
    return this.group.run(id, year);
  }
}
