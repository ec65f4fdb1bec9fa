import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReaderLanguage } from '../../core/language.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
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
import { ContactCreate, ContactFileQuery, ContactOut, ContactQuery, ContactUpdate } from './contact.dto.js';
import { ContactsService } from './contacts.service.js';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly fields: FieldRegistry,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(ContactOut)
  listContacts(@Query() query: ContactQuery): Promise<Page<ContactOut>> {
    return this.contacts.list(query);
  }

  @FieldsRoute()
  describeContactFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('contacts', language);
  }

  @ExportRoute()
  async exportContactList(@Query() query: ContactFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(await this.contacts.exported(query), query, reader);
  }

  @ReadRoute(ContactOut)
  getContact(@Id() id: number): Promise<ContactOut> {
    return this.contacts.get(id);
  }

  @CreateRoute(ContactOut)
  createContact(@Body() body: ContactCreate): Promise<ContactOut> {
    return this.contacts.create(body);
  }

  @UpdateRoute(ContactOut)
  updateContact(@Id() id: number, @Body() body: ContactUpdate): Promise<ContactOut> {
    return this.contacts.update(id, body);
  }

  @RemoveRoute()
  removeContact(@Id() id: number): Promise<TrashedOut> {
    return this.contacts.remove(id);
  }
}
