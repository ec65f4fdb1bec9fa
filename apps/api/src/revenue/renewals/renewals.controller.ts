import { Body, Controller, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, ForgetRoute, Id, ListRoute } from '../../core/routes.js';
import { ContractRenew, ContractRenewedOut } from './fixed-renewal.dto.js';
import { PrepareNotices } from './prepare-notices.js';
import {
  NoticesPrepare,
  PreparedNoticesOut,
  RenewalFileQuery,
  RenewalNoticeCreate,
  RenewalNoticeOut,
  RenewalNoticeQuery,
  RenewalNoticeWithLetterOut,
  RenewalOut,
  RenewalQuery,
} from './renewal.dto.js';
import { RenewContract } from './renew-contract.js';
import { RenewalNoticesService } from './renewal-notices.service.js';
import { RenewalsService } from './renewals.service.js';

@ApiTags('renewals')
@Controller()
export class RenewalsController {
  constructor(
    private readonly renewals: RenewalsService,
    private readonly notices: RenewalNoticesService,
    private readonly preparing: PrepareNotices,
    private readonly renewing: RenewContract,
    private readonly files: ListExporter,
  ) {}

  /** Running contracts that renew themselves, by the last day to refuse; `sums` is over the whole filtered set. */
  @ListRoute(RenewalOut, 'records.read', 'renewals')
  listRenewals(@Query() query: RenewalQuery): Promise<Page<RenewalOut>> {
    return this.renewals.list(query);
  }

  @ExportRoute('records.read', 'renewals')
  exportRenewals(@Query() query: RenewalFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.exportRows(this.renewals.exported(query), query, reader);
  }

  /** Notices with their proofs, the latest term first. */
  @ListRoute(RenewalNoticeWithLetterOut, 'records.read', 'renewal-notices')
  listRenewalNotices(@Query() query: RenewalNoticeQuery): Promise<Page<RenewalNoticeWithLetterOut>> {
    return this.notices.list(query);
  }

  /** Notes that the client was told it may refuse; the proof is a file of the contract, or the letter prepared before. */
  @Post('renewal-notices')
  @Needs('records.write')
  @ApiCreatedResponse({ type: RenewalNoticeOut })
  noteRenewalNotice(@Body() fields: RenewalNoticeCreate): Promise<RenewalNoticeOut> {
    return this.notices.note(fields);
  }

  /** Makes the letters of notices, to be sent or printed: those prepared before are made anew. */
  @Post('renewal-notices/prepare')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: PreparedNoticesOut })
  async prepareRenewalNotices(
    @Body() { contractIds }: NoticesPrepare,
    @ReaderLanguage() language: Language,
  ): Promise<PreparedNoticesOut> {
    const { prepared, held } = await this.preparing.prepare(contractIds);
    return { prepared, held: held.map(({ reason, ...one }) => ({ ...one, message: reason[language] })) };
  }

  /** Renews a contract of fixed term: a new end by an amendment, and prices kept or changed by a percentage. */
  @Post('contracts/:id/renew')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: ContractRenewedOut })
  renewContract(@Id() id: number, @Body() renewal: ContractRenew): Promise<ContractRenewedOut> {
    return this.renewing.run(id, renewal);
  }

  @ForgetRoute('records.write', 'renewal-notices/:id')
  forgetRenewalNotice(@Id() id: number): Promise<void> {
    return this.notices.forget(id);
  }
}
