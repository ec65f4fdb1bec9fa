import { Readable } from 'node:stream';
import { applyDecorators, Body, Controller, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { download, DownloadRoute } from '../../core/download.js';
import type { Language } from '../../core/errors.js';
import { type FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, FieldsRoute, Id, ListRoute } from '../../core/routes.js';
import { MovementsRegisterService } from './movements-register.service.js';
import {
  MovementsRegisterQuery,
  ShareCorrection,
  ShareMovementFileQuery,
  ShareMovementOut,
  ShareMovementQuery,
  ShareMovementsOut,
  SharePayment,
  ShareRefund,
  ShareSubscription,
  ShareTransfer,
} from './share.dto.js';
import { ShareMovementsService } from './share-movements.service.js';

/** A route that writes movements, of which none is ever changed. */
const RegisterRoute = (path: string) =>
  applyDecorators(Post(path), Needs('members.write'), ApiCreatedResponse({ type: ShareMovementsOut }));

@ApiTags('shares')
@Controller('share-movements')
export class ShareMovementsController {
  constructor(
    private readonly movements: ShareMovementsService,
    private readonly register: MovementsRegisterService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(ShareMovementOut, 'members.read')
  listShareMovements(@Query() query: ShareMovementQuery): Promise<Page<ShareMovementOut>> {
    return this.movements.list(query);
  }

  @FieldsRoute('members.read')
  describeShareMovementFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('share-movements', language);
  }

  @ExportRoute('members.read')
  exportShareMovements(@Query() query: ShareMovementFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.movements.exported(), query, reader);
  }

  /** The register as a PDF, in French: each movement with what the member holds after it, and who holds what on a day. */
  @DownloadRoute('register', 'members.read')
  async printShareMovements(@Query() { on }: MovementsRegisterQuery): Promise<StreamableFile> {
    const { name, pdf } = await this.register.pdf(on);
    return download(Readable.from([pdf]), { name, mediaType: 'application/pdf', size: pdf.length });
  }

  /** A member subscribes shares, and pays them up at once or later. */
  @RegisterRoute('subscriptions')
  async subscribeShares(@Body() fields: ShareSubscription): Promise<ShareMovementsOut> {
    return { movements: await this.movements.subscribe(fields) };
  }

  /** A member pays up what was subscribed ("libération"). */
  @RegisterRoute('payments')
  async payShares(@Body() fields: SharePayment): Promise<ShareMovementsOut> {
    return { movements: await this.movements.pay(fields) };
  }

  /** The cooperative takes shares back at their nominal value; never below a quarter of the highest capital. */
  @RegisterRoute('refunds')
  async refundShares(@Body() fields: ShareRefund): Promise<ShareMovementsOut> {
    return { movements: await this.movements.refund(fields) };
  }

  /** Shares go from a member to another, both sides at once. */
  @RegisterRoute('transfers')
  async transferShares(@Body() fields: ShareTransfer): Promise<ShareMovementsOut> {
    return { movements: await this.movements.transfer(fields) };
  }

  /** Takes a movement back by its contrary, with the reason; of a transfer both sides. */
  @RegisterRoute(':id/corrections')
  async correctShares(@Id() id: number, @Body() fields: ShareCorrection): Promise<ShareMovementsOut> {
    return { movements: await this.movements.correct(id, fields) };
  }
}
