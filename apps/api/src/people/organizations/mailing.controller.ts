import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Needs } from '../../core/access.js';
import { MailingService } from './mailing.service.js';
import { EmailQuery, LabelQuery } from './organization.dto.js';

@ApiTags('organizations')
@Controller('organizations')
export class MailingController {
  constructor(private readonly mailing: MailingService) {}

  /** Sheets of labels under the list's filters and sort; `X-Left-Out` counts those without a full postal address. */
  @Get('labels')
  @Needs('records.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportLabels(
    @Query() { sheet = '70x37', address = 'seat', language: _, ...query }: LabelQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { pdf, leftOut } = await this.mailing.labels(query, sheet, address);
    void reply.header('X-Left-Out', leftOut);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'attachment; filename="etiquettes.pdf"' });
  }

  /** The e-mail addresses of the filtered set: one a line, each once, sorted; `X-Left-Out` counts those without any. */
  @Get('emails')
  @Needs('records.read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String })
  async exportEmails(
    @Query() { language: _, ...query }: EmailQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { text, leftOut } = await this.mailing.emails(query);
    void reply.header('X-Left-Out', leftOut);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/plain; charset=utf-8',
      disposition: 'attachment; filename="adresses.txt"',
    });
  }
}
