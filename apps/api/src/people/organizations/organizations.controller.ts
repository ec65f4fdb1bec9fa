import { Body, Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  FieldsRoute,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import {
  OrganizationCreate,
  OrganizationDetailOut,
  OrganizationOut,
  OrganizationFileQuery,
  OrganizationQuery,
  OrganizationTerritoryOut,
  OrganizationUpdate,
} from './organization.dto.js';
import { OrganizationListService } from './organization-list.service.js';
import { OrganizationsService } from './organizations.service.js';
import { PlacesService } from './places.service.js';

@ApiTags('organizations')
@Controller('organizations')
export class OrganizationsController {
  constructor(
    private readonly list: OrganizationListService,
    private readonly organizations: OrganizationsService,
    private readonly places: PlacesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(OrganizationOut)
  listOrganizations(@Query() query: OrganizationQuery): Promise<Page<OrganizationOut>> {
    return this.list.list(query);
  }

  @FieldsRoute()
  describeOrganizationFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('organizations', language);
  }

  @ExportRoute()
  async exportOrganizations(
    @Query() query: OrganizationFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(await this.list.exported(query), query, reader);
  }

  @ReadRoute(OrganizationDetailOut)
  getOrganization(@Id() id: number, @ReaderLanguage() language: Language): Promise<OrganizationDetailOut> {
    return this.organizations.get(id, language);
  }

  /** Where it was and which territory it fell into, oldest first. */
  @Get(':id/territories')
  @Needs('records.read')
  @ApiOkResponse({ type: OrganizationTerritoryOut, isArray: true })
  listOrganizationTerritories(@Id() id: number): Promise<OrganizationTerritoryOut[]> {
    return this.places.history(id);
  }

  @CreateRoute(OrganizationDetailOut)
  createOrganization(
    @Body() fields: OrganizationCreate,
    @ReaderLanguage() language: Language,
  ): Promise<OrganizationDetailOut> {
    return this.organizations.create(fields, language);
  }

  @UpdateRoute(OrganizationDetailOut)
  updateOrganization(
    @Id() id: number,
    @Body() changes: OrganizationUpdate,
    @ReaderLanguage() language: Language,
  ): Promise<OrganizationDetailOut> {
    return this.organizations.update(id, changes, language);
  }

  /** Refused (409) while anything depends on it: business data is never deleted in cascade. */
  @RemoveRoute()
  removeOrganization(@Id() id: number): Promise<TrashedOut> {
    return this.organizations.remove(id);
  }
}
