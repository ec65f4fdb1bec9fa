import { Injectable } from '@nestjs/common';
import { type LineChange, lineChanges, type ReportSectionKind } from '@terril/domain';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { ManagementReportsService } from './management-reports.service.js';
import type { ReportComparisonQuery, ReportVersionListedOut, ReportVersionOut } from './report-catalogue.dto.js';
import { type Catalogue, catalogueOf } from './report-content.js';
import { ReportSourcesService } from './report-sources.js';
import { ReportVersion } from './report-version.entity.js';

const VERSION = { fr: 'Version', en: 'Version' };

/** The versions of a report: none is ever lost. */
@Injectable()
export class ReportVersions {
  constructor(
    private readonly db: Db,
    private readonly reports: ManagementReportsService,
    private readonly sources: ReportSourcesService,
  ) {}

  /** Latest first. @throws NotFound */
  async list(reportId: number): Promise<ReportVersionListedOut[]> {
    await this.reports.get(reportId);
    return this.db.repository(ReportVersion).find({
      select: { reportId: true, number: true, name: true, savedBy: true, savedAt: true },
      where: { reportId },
      order: { number: 'DESC' },
    });
  }

  /** @throws NotFound */
  async get(reportId: number, number: number): Promise<ReportVersionOut> {
    const found = await this.db.repository(ReportVersion).findOneBy({ reportId, number });
    if (!found) throw new NotFound(VERSION, number);
    return found;
  }

  /** What changed from one version to another, line by line; `from` 0 is nothing at all. @throws NotFound */
  async compare(reportId: number, { from, to }: ReportComparisonQuery, language: Language): Promise<LineChange[]> {
    const { year } = await this.reports.get(reportId);
    const names = namesIn(await catalogueOf(this.sources.of(year, language)), language);
    const last = to ?? (await this.list(reportId))[0]?.number ?? 0;
    const first = from ?? last - 1;
    const before = first === 0 ? [] : linesOf(await this.get(reportId, first), names, language);
    return lineChanges(before, linesOf(await this.get(reportId, last), names, language));
  }
}

/** What figures, tables and charts are called; one that is no more keeps the name that sections know it by. */
type Names = (kind: ReportSectionKind, name: string) => string;

function namesIn({ figures, tables, charts }: Catalogue, language: Language): Names {
  return (kind, name) => {
    const known = kind === 'figures' ? figures : kind === 'table' ? tables : charts;
    return known.find((each) => each.name === name)?.label[language] ?? name;
  };
}

/** A version as one text: what a section shows is told by what it is called. */
function linesOf({ title, sections }: ReportVersionOut, names: Names, language: Language): string[] {
  return [
    title,
    ...sections.flatMap((section) => [
      '',
      ...(section.title ? [`# ${section.title}`] : []),
      ...(section.text ? section.text.split(/\r?\n/) : []),
      ...(section.kind === 'figures' ? [`[${section.figures.map((name) => names('figures', name)).join(', ')}]`] : []),
      ...(section.team ?? []).map(({ name, job, fullTime }) =>
        [name, job, language === 'fr' ? fullTime?.replace('.', ',') : fullTime].filter(Boolean).join(' · '),
      ),
      ...(section.source ? [`[${names(section.kind, section.source)}]`] : []),
    ]),
  ];
}
