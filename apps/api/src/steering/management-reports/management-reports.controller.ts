import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { DownloadRoute } from '../../core/download.js';
import type { Language } from '../../core/errors.js';
import { fileName } from '../../core/file-name.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { recordExport } from '../../core/record-export.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  ManagementReportCreate,
  ManagementReportOut,
  ManagementReportQuery,
  ManagementReportUpdate,
  ReportFileQuery,
  ReportLackingOut,
  ReportPageOut,
  ReportPreview,
} from './management-report.dto.js';
import { MANAGEMENT_REPORT, ManagementReportsService, section } from './management-reports.service.js';
import { ReportDocuments } from './report-documents.js';

@ApiTags('management-reports')
@Controller('management-reports')
export class ManagementReportsController {
  constructor(
    private readonly reports: ManagementReportsService,
    private readonly documents: ReportDocuments,
    private readonly db: Db,
  ) {}

  @ListRoute(ManagementReportOut)
  listManagementReports(@Query() query: ManagementReportQuery): Promise<Page<ManagementReportOut>> {
    return this.reports.list(query);
  }

  /** Sections as they would look with the figures of now; nothing is kept. Names that are unknown stay as they are. */
  @Post('preview')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: ReportPageOut })
  async previewManagementReport(@Body() { year, sections, language = 'fr' }: ReportPreview): Promise<ReportPageOut> {
    return { html: await this.documents.preview(year, sections.map(section), language) };
  }

  @ReadRoute(ManagementReportOut)
  getManagementReport(@Id() id: number): Promise<ManagementReportOut> {
    return this.reports.get(id);
  }

  /** A draft: from the template in the reader's language, or with the sections of another report, in its language. */
  @CreateRoute(ManagementReportOut)
  createManagementReport(
    @Body() fields: ManagementReportCreate,
    @ReaderLanguage() language: Language,
  ): Promise<ManagementReportOut> {
    return this.reports.create(fields, language);
  }

  /** Keeps a version. 409 once it is approved; 422 names each section that names what is not there. */
  @UpdateRoute(ManagementReportOut)
  updateManagementReport(@Id() id: number, @Body() changes: ManagementReportUpdate): Promise<ManagementReportOut> {
    return this.reports.update(id, changes);
  }

  /** Drafts alone: an approved report stays. */
  @RemoveRoute()
  removeManagementReport(@Id() id: number): Promise<TrashedOut> {
    return this.reports.remove(id);
  }

  /** A new draft, with the next number of its year, that says what this approved report says. */
  @Post(':id/rectification')
  @Needs('records.write')
  @ApiCreatedResponse({ type: ManagementReportOut })
  rectifyManagementReport(@Id() id: number): Promise<ManagementReportOut> {
    return this.reports.rectify(id);
  }

  /** The whole report as a page: an approved one from its snapshot. */
  @Get(':id/page')
  @Needs('records.read')
  @ApiOkResponse({ type: ReportPageOut })
  async readManagementReport(@Id() id: number): Promise<ReportPageOut> {
    return { html: await this.documents.page(await this.reports.whole(id)) };
  }

  /** What a draft names and nothing is known of, which it writes as such; nothing of an approved report. */
  @Get(':id/lacking')
  @Needs('records.read')
  @ApiOkResponse({ type: ReportLackingOut, isArray: true })
  async listLackingOfReport(@Id() id: number, @ReaderLanguage() language: Language): Promise<ReportLackingOut[]> {
    const lacking = await this.documents.lacking(await this.reports.get(id));
    return lacking.map(({ label, link }) => ({ label: label[language], link }));
  }

  /** The report as a file (ODT unless told): an approved one from its snapshot, always the same. */
  @DownloadRoute(':id/file')
  async downloadManagementReport(
    @Id() id: number,
    @Query() { format = 'odt' }: ReportFileQuery,
  ): Promise<StreamableFile> {
    const report = await this.reports.whole(id);
    const { content, mediaType } = await this.documents.file(report, format);
    const name = `${fileName(`${MANAGEMENT_REPORT[report.language]} ${report.year} ${report.number}`)}.${format}`;
    await recordExport(this.db, 'management-reports', name);
    return new StreamableFile(content, { type: mediaType, disposition: `attachment; filename="${name}"` });
  }
}
