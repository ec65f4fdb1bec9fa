import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute, RemoveRoute, type TrashedOut } from '../../core/routes.js';
import {
  DuplicateGroupOut,
  DuplicateGroupQuery,
  DuplicateOut,
  DuplicateScanOut,
  NotDuplicateCreate,
  NotDuplicateOut,
  NotDuplicateQuery,
  TypedContactQuery,
  TypedOrganizationQuery,
} from './duplicate.dto.js';
import { DuplicateGroupsService } from './groups.service.js';
import { NotDuplicatesService } from './not-duplicates.service.js';
import { DuplicateScanService } from './scan.service.js';
import { TypedDuplicatesService } from './typed-duplicates.service.js';

@ApiTags('duplicates')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly typed: TypedDuplicatesService,
    private readonly groups: DuplicateGroupsService,
    private readonly scans: DuplicateScanService,
    private readonly notDuplicates: NotDuplicatesService,
  ) {}

  /** The organizations that what is typed may already be, the likeliest first. */
  @Get('organizations/duplicates')
  @Needs('records.read')
  @ApiOkResponse({ type: DuplicateOut, isArray: true })
  findDuplicateOrganizations(@Query() { exceptId, ...typed }: TypedOrganizationQuery): Promise<DuplicateOut[]> {
    return this.typed.find('organizations', typed, exceptId);
  }

  /** The contacts that what is typed may already be, the likeliest first. */
  @Get('contacts/duplicates')
  @Needs('records.read')
  @ApiOkResponse({ type: DuplicateOut, isArray: true })
  findDuplicateContacts(@Query() { exceptId, ...typed }: TypedContactQuery): Promise<DuplicateOut[]> {
    return this.typed.find('contacts', typed, exceptId);
  }

  /** What the last scan found. */
  @ListRoute(DuplicateGroupOut, 'records.read', 'duplicates')
  listDuplicates(@Query() query: DuplicateGroupQuery): Promise<Page<DuplicateGroupOut>> {
    return this.groups.list(query);
  }

  /** When the base was last compared, and whether it is being. */
  @Get('duplicates/scan')
  @Needs('records.read')
  @ApiOkResponse({ type: DuplicateScanOut })
  getDuplicateScan(): Promise<DuplicateScanOut> {
    return this.scans.status();
  }

  /** Compares the whole base; the answer does not wait for the end. */
  @Post('duplicates/scan')
  @Needs('records.write')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DuplicateScanOut })
  startDuplicateScan(): Promise<DuplicateScanOut> {
    return this.scans.start();
  }

  /** Pairs said not to be duplicates. */
  @ListRoute(NotDuplicateOut, 'records.read', 'not-duplicates')
  listNotDuplicates(@Query() query: NotDuplicateQuery): Promise<Page<NotDuplicateOut>> {
    return this.notDuplicates.list(query);
  }

  /** Says that these records are each another one: nobody is warned of them again. */
  @Post('not-duplicates')
  @Needs('records.write')
  @ApiCreatedResponse({ type: NotDuplicateOut, isArray: true })
  createNotDuplicates(@Body() body: NotDuplicateCreate): Promise<NotDuplicateOut[]> {
    return this.notDuplicates.create(body);
  }

  @RemoveRoute('records.write', 'not-duplicates/:id')
  removeNotDuplicate(@Id() id: number): Promise<TrashedOut> {
    return this.notDuplicates.remove(id);
  }
}
