import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { Id } from '../../core/routes.js';
import { MergeBody, MergeOut } from './merge.dto.js';
import { MergesService } from './merges.service.js';

@ApiTags('merges')
@Controller()
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  /** Makes one organization of several; all that depends on them becomes its own. Undone from the trash. */
  @Post('organizations/:id/merge')
  @Needs('records.write')
  @HttpCode(200)
  @ApiOkResponse({ type: MergeOut })
  mergeOrganizations(
    @Id() id: number,
    @Body() body: MergeBody,
    @ReaderLanguage() language: Language,
  ): Promise<MergeOut> {
    return this.merges.merge('organizations', id, body, language);
  }

  /** Makes one contact of several. Undone from the trash. */
  @Post('contacts/:id/merge')
  @Needs('records.write')
  @HttpCode(200)
  @ApiOkResponse({ type: MergeOut })
  mergeContacts(@Id() id: number, @Body() body: MergeBody, @ReaderLanguage() language: Language): Promise<MergeOut> {
    return this.merges.merge('contacts', id, body, language);
  }
}
