import { applyDecorators, Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ContactQuery } from '../contacts/contact.dto.js';
import { ContractQuery } from '../contracts/contract.dto.js';
import { CurrentUser, Needs, type SignedIn } from '../core/access.js';
import type { Language } from '../core/errors.js';
import { ReaderLanguage } from '../core/language.js';
import { Id } from '../core/routes.js';
import { OrganizationQuery } from '../organizations/organization.dto.js';
import { BulkOut, ContactBulk, ContractBulk, OrganizationBulk, UndoneOut } from './bulk.dto.js';
import { BulkService } from './bulk.service.js';
import { BulkTargets } from './bulk-targets.js';
import { BulkUndoer } from './undo-bulk.js';

const BulkRoute = (path: string) =>
  applyDecorators(Post(path), HttpCode(200), Needs('records.write'), ApiOkResponse({ type: BulkOut }));

@ApiTags('bulk')
@Controller()
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly targets: BulkTargets,
    private readonly undoer: BulkUndoer,
  ) {}

  /** To all the organizations of the list that the query filters, whatever its page; 409 when they are not `expected`. */
  @BulkRoute('organizations/bulk')
  changeOrganizations(
    @Query() query: OrganizationQuery,
    @Body() body: OrganizationBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run(this.targets.organizations, query, body, language);
  }

  /** The same to contacts, which take no tags here. */
  @BulkRoute('contacts/bulk')
  changeContacts(
    @Query() query: ContactQuery,
    @Body() body: ContactBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run(this.targets.contacts, query, body, language);
  }

  /** The same to contracts: tags and trash. */
  @BulkRoute('contracts/bulk')
  changeContracts(
    @Query() query: ContractQuery,
    @Body() body: ContractBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run(this.targets.contracts, query, body, language);
  }

  /** Puts back what a bulk action changed and nobody changed since; says what it left. */
  @Post('bulk/:id/undo')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: UndoneOut })
  undoBulk(@Id() id: number, @CurrentUser() user: SignedIn, @ReaderLanguage() language: Language): Promise<UndoneOut> {
    return this.undoer.undo(id, user.role, language);
  }
}
