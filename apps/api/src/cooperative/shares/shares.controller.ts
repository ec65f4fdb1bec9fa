import { Readable } from 'node:stream';
import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { download, DownloadRoute } from '../../core/download.js';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute } from '../../core/routes.js';
import { CapitalOut, CapitalQuery } from './capital.dto.js';
import { CapitalService } from './capital.service.js';
import { ShareCertificateCreate, ShareCertificateOut, ShareCertificateQuery } from './certificate.dto.js';
import { CertificatesService } from './certificates.service.js';
import { ShareValueCreate, ShareValueOut, ShareValuesOut } from './share.dto.js';
import { ShareValuesService } from './share-values.service.js';

/** What shares are worth, the capital they make, and the certificates that tell of them. */
@ApiTags('shares')
@Controller()
export class SharesController {
  constructor(
    private readonly values: ShareValuesService,
    private readonly capital: CapitalService,
    private readonly certificates: CertificatesService,
  ) {}

  /** The nominal value of a share, from day to day. */
  @Get('share-values')
  @Needs('members.read')
  @ApiOkResponse({ type: ShareValuesOut })
  async listShareValues(): Promise<ShareValuesOut> {
    return { values: await this.values.list() };
  }

  /** A new nominal value of all shares, and a movement for each member who has some. */
  @Post('share-values')
  @Needs('members.write')
  @ApiCreatedResponse({ type: ShareValueOut })
  addShareValue(@Body() fields: ShareValueCreate): Promise<ShareValueOut> {
    return this.values.add(fields);
  }

  /** The capital of a day, how it came to be, and who holds it, in EUR. */
  @Get('capital')
  @Needs('members.read')
  @ApiOkResponse({ type: CapitalOut })
  getCapital(@Query() { day }: CapitalQuery): Promise<CapitalOut> {
    return this.capital.report(day);
  }

  @ListRoute(ShareCertificateOut, 'members.read', 'share-certificates')
  listShareCertificates(@Query() query: ShareCertificateQuery): Promise<Page<ShareCertificateOut>> {
    return this.certificates.list(query);
  }

  /** Makes the next certificate of shares. */
  @Post('share-certificates')
  @Needs('members.write')
  @ApiCreatedResponse({ type: ShareCertificateOut })
  makeShareCertificate(@Body() fields: ShareCertificateCreate): Promise<ShareCertificateOut> {
    return this.certificates.make(fields);
  }

  /** A certificate as a PDF, always the same. */
  @DownloadRoute('share-certificates/:id/pdf', 'members.read')
  async downloadShareCertificate(@Id() id: number): Promise<StreamableFile> {
    const { name, pdf } = await this.certificates.pdf(id);
    return download(Readable.from([pdf]), { name, mediaType: 'application/pdf', size: pdf.length });
  }
}
