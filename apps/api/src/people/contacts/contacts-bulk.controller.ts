import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkActions } from '../../core/bulk-actions.js';
import { BulkOut, BulkRoute } from '../../core/bulk.dto.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { ContactBulk, ContactQuery } from './contact.dto.js';
import { Contact } from './contact.entity.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsBulkController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly bulk: BulkActions,
  ) {}

  /** To all of the list that the query filters; 409 when they are not `expected`. `POST /api/bulk/{id}/undo` undoes it. */
  @BulkRoute()
  changeContacts(
    @Query() query: ContactQuery,
    @Body() body: ContactBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run({ entity: Contact, list: this.contacts, records: this.contacts }, query, body, language);
  }
}
