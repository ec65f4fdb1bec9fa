import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { Id } from '../../core/routes.js';
import { ContactQuery } from './contact.dto.js';
import { VCardExporter, type VCardFile } from './export-vcards.js';
import { VCardImporter } from './import-vcards.js';
import { VCardImport, VCardImportOut } from './vcard.dto.js';

const VCARD = 'text/vcard';

@ApiTags('contacts')
@Controller('contacts')
export class VCardsController {
  constructor(
    private readonly exporter: VCardExporter,
    private readonly importer: VCardImporter,
  ) {}

  /** The contacts of a list as one vCard 3.0 file: all of them, whatever page and sort say. */
  @Get('vcards')
  @Needs('records.read')
  @ApiProduces(VCARD)
  @ApiOkResponse({ schema: { type: 'string' } })
  async exportContacts(@Query() query: ContactQuery): Promise<StreamableFile> {
    return streamed(await this.exporter.list(query));
  }

  /** Takes over the cards of a file: which become contacts, which are skipped and why. */
  @Post('vcards')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: VCardImportOut })
  importContacts(@Body() body: VCardImport, @ReaderLanguage() language: Language): Promise<VCardImportOut> {
    return this.importer.run(body, language);
  }

  /** One contact as a vCard 3.0 file. */
  @Get(':id/vcard')
  @Needs('records.read')
  @ApiProduces(VCARD)
  @ApiOkResponse({ schema: { type: 'string' } })
  async exportContact(@Id() id: number): Promise<StreamableFile> {
    return streamed(await this.exporter.one(id));
  }
}

function streamed({ name, cards }: VCardFile): StreamableFile {
  return new StreamableFile(Readable.from(cards), {
    type: `${VCARD}; charset=utf-8`,
    disposition: `attachment; filename="${name}"`,
  });
}
