import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { LineChange } from '@terril/domain';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { Id } from '../../core/routes.js';
import { ManagementReportOut, ReportVersionRead } from './management-report.dto.js';
import { ReportApproval } from './report-approval.js';
import {
  LineChangeOut,
  ReportCatalogueOut,
  ReportCatalogueQuery,
  ReportComparisonQuery,
  ReportDifferencesOut,
  ReportVersionListedOut,
  ReportVersionOut,
} from './report-catalogue.dto.js';
import { ReportCatalogue } from './report-catalogue.js';
import { ReportVersions } from './report-versions.js';

/** What management reports may say, what they said, and what was approved. */
@ApiTags('management-reports')
@Controller('management-reports')
export class KeptReportsController {
  constructor(
    private readonly catalogue: ReportCatalogue,
    private readonly versions: ReportVersions,
    private readonly approval: ReportApproval,
  ) {}

  /** The figures, tables and charts that sections may name, with what the figures are today. */
  @Get('catalogue')
  @Needs('records.read')
  @ApiOkResponse({ type: ReportCatalogueOut })
  getReportCatalogue(
    @Query() { year }: ReportCatalogueQuery,
    @ReaderLanguage() language: Language,
  ): Promise<ReportCatalogueOut> {
    return this.catalogue.describe(year, language);
  }

  /** Every version, the latest first. */
  @Get(':id/versions')
  @Needs('records.read')
  @ApiOkResponse({ type: ReportVersionListedOut, isArray: true })
  listReportVersions(@Id() id: number): Promise<ReportVersionListedOut[]> {
    return this.versions.list(id);
  }

  @Get(':id/versions/:number')
  @Needs('records.read')
  @ApiOkResponse({ type: ReportVersionOut })
  getReportVersion(@Id() id: number, @Id('number') number: number): Promise<ReportVersionOut> {
    return this.versions.get(id, number);
  }

  /** What changed from one version to another, line by line: the last one and the one before unless told. */
  @Get(':id/comparison')
  @Needs('records.read')
  @ApiOkResponse({ type: LineChangeOut, isArray: true })
  compareReportVersions(
    @Id() id: number,
    @Query() query: ReportComparisonQuery,
    @ReaderLanguage() language: Language,
  ): Promise<LineChange[]> {
    return this.versions.compare(id, query, language);
  }

  /** What an approved report says and would not say today, as data changed since; nothing of a draft. */
  @Get(':id/differences')
  @Needs('records.read')
  @ApiOkResponse({ type: ReportDifferencesOut })
  getReportDifferences(@Id() id: number, @ReaderLanguage() language: Language): Promise<ReportDifferencesOut> {
    return this.approval.differences(id, language);
  }

  /** Freezes the report for ever, with every figure as it is now; the one approved before it is superseded. */
  @Post(':id/approval')
  @HttpCode(200)
  @Needs('reports.approve')
  @ApiOkResponse({ type: ManagementReportOut })
  approveManagementReport(@Id() id: number, @Body() { version }: ReportVersionRead): Promise<ManagementReportOut> {
    return this.approval.approve(id, version);
  }
}
