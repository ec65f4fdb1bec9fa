import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { DirectoryAddressesOut, DirectoryOrganizationsOut, DirectoryQuery } from './directory.dto.js';
import { DirectoryService } from './directory.service.js';

/** What public services know, to fill in a form. Always 200: what came of it is the `outcome`. */
@ApiTags('directory')
@Controller('directory')
export class DirectoryController {
  constructor(private readonly directory: DirectoryService) {}

  /** Bodies of the national directory by SIREN, SIRET or name, in the fields of an organization. */
  @Get('organizations')
  @Needs('records.write')
  @ApiOkResponse({ type: DirectoryOrganizationsOut })
  searchDirectory(
    @Query() { q = '' }: DirectoryQuery,
    @ReaderLanguage() language: Language,
  ): Promise<DirectoryOrganizationsOut> {
    return this.directory.findOrganizations(q, language);
  }

  /** Addresses by their beginning. */
  @Get('addresses')
  @Needs('records.write')
  @ApiOkResponse({ type: DirectoryAddressesOut })
  searchAddresses(
    @Query() { q = '' }: DirectoryQuery,
    @ReaderLanguage() language: Language,
  ): Promise<DirectoryAddressesOut> {
    return this.directory.findAddresses(q, language);
  }
}
