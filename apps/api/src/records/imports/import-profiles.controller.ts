import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  ImportProfileCreate,
  ImportProfileOut,
  ImportProfileQuery,
  ImportProfileUpdate,
} from './import-profile.dto.js';
import { ImportProfilesService } from './import-profiles.service.js';

@ApiTags('imports')
@Controller('import-profiles')
export class ImportProfilesController {
  constructor(private readonly profiles: ImportProfilesService) {}

  @ListRoute(ImportProfileOut)
  listImportProfiles(@Query() query: ImportProfileQuery): Promise<Page<ImportProfileOut>> {
    return this.profiles.list(query);
  }

  @ReadRoute(ImportProfileOut)
  getImportProfile(@Id() id: number): Promise<ImportProfileOut> {
    return this.profiles.get(id);
  }

  @CreateRoute(ImportProfileOut)
  createImportProfile(@Body() fields: ImportProfileCreate): Promise<ImportProfileOut> {
    return this.profiles.create(fields);
  }

  @UpdateRoute(ImportProfileOut)
  updateImportProfile(@Id() id: number, @Body() changes: ImportProfileUpdate): Promise<ImportProfileOut> {
    return this.profiles.update(id, changes);
  }

  @RemoveRoute()
  removeImportProfile(@Id() id: number): Promise<TrashedOut> {
    return this.profiles.remove(id);
  }
}
