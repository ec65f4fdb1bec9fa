import { Injectable } from '@nestjs/common';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { Conflict, type Language } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { ENGLISH_TEMPLATE } from './english-template.js';
import { FRENCH_TEMPLATE } from './french-template.js';
import type {
  ManagementReportCreate,
  ManagementReportOut,
  ManagementReportQuery,
  ManagementReportUpdate,
  ReportSectionFields,
} from './management-report.dto.js';
import { ManagementReport, type ReportSection } from './management-report.entity.js';
import { catalogueOf, checkSections } from './report-content.js';
import { ReportSourcesService } from './report-sources.js';
import type { ReportSnapshot } from './report-snapshot.js';
import { ReportVersion } from './report-version.entity.js';

export const MANAGEMENT_REPORT = { fr: 'Rapport de gestion', en: 'Management report' };

/** Management reports while they are written; each save keeps a version. */
@Injectable()
export class ManagementReportsService {
  constructor(
    private readonly db: Db,
    private readonly sources: ReportSourcesService,
  ) {}

  list(query: ManagementReportQuery): Promise<Page<ManagementReportOut>> {
    return listPage(this.db.repository(ManagementReport).createQueryBuilder('report'), query, RULES);
  }

  /** @throws NotFound */
  get(id: number): Promise<ManagementReport> {
    return mustFind(this.db, ManagementReport, id, MANAGEMENT_REPORT);
  }

  /** With its snapshot. @throws NotFound */
  async whole(id: number): Promise<ManagementReport & { snapshot: ReportSnapshot | null }> {
    const report = await this.get(id);
    const kept = await this.db
      .repository(ManagementReport)
      .findOne({ select: { id: true, snapshot: true }, where: { id } });
    return { ...report, snapshot: kept?.snapshot ?? null };
  }

  /**
   * A draft from the template in the language of who reads, or with the sections and the language of another report.
   * @throws NotFound on that one
   */
  create({ year, fromId }: ManagementReportCreate, reader: Language = 'fr'): Promise<ManagementReportOut> {
    return this.db.transaction(async () => {
      const from = fromId ? await this.get(fromId) : undefined;
      const language = from?.language ?? reader;
      return this.begin({
        year,
        language,
        title:
          language === 'fr'
            ? `Rapport de gestion de l’exercice ${year}`
            : `Management report of the fiscal year ${year}`,
        sections: from?.sections ?? TEMPLATES[language],
        rectifiesId: null,
      });
    });
  }

  /** A draft that says what an approved report says, to be mended and approved in its place. @throws NotFound; Conflict */
  rectify(id: number): Promise<ManagementReportOut> {
    return this.db.transaction(async () => {
      const { year, title, sections, status, language } = await this.get(id);
      if (status === 'draft') throw new Conflict('still_draft', STILL_DRAFT);
      return this.begin({ year, title, sections, language, rectifiesId: id });
    });
  }

  /**
   * Only what is sent changes; a version is kept when something did, or when it is given a name.
   * @throws StaleVersion; Conflict on one that is approved; RuleBroken that names the section at fault
   */
  update(id: number, changes: ManagementReportUpdate): Promise<ManagementReportOut> {
    return this.db.transaction(async () => {
      const report = await this.lockedDraft(id, changes.version);
      const [title, sections] = [changes.title ?? report.title, changes.sections?.map(section) ?? report.sections];
      checkSections(sections, await catalogueOf(this.sources.of(report.year, report.language)));
      const isSame = title === report.title && JSON.stringify(sections) === JSON.stringify(report.sections);
      if (!isSame) await this.db.manager.save(Object.assign(report, { title, sections }));
      if (!isSame || changes.versionName) await this.keepVersion(report, changes.versionName ?? null);
      return this.get(id);
    });
  }

  /** @throws NotFound; Conflict on one that is approved, or rectified */
  async remove(id: number): Promise<Trashed> {
    const report = await this.get(id);
    if (report.status !== 'draft') throw new Conflict('approved', APPROVED);
    return moveToTrash(this.db, ManagementReport, { type: 'management-reports', id }, `${report.title} ${report.year}`);
  }

  /** The draft, locked until the transaction ends. @throws NotFound; StaleVersion; Conflict when it is none */
  async lockedDraft(id: number, version: number): Promise<ManagementReport> {
    const report = await lockForUpdate(this.db, ManagementReport, id, version, MANAGEMENT_REPORT, () => this.get(id));
    if (report.status !== 'draft') throw new Conflict('approved', APPROVED);
    return report;
  }

  private async begin(
    fields: Pick<ManagementReport, 'year' | 'title' | 'sections' | 'language' | 'rectifiesId'>,
  ): Promise<ManagementReportOut> {
    const reports = this.db.repository(ManagementReport);
    const last = await reports.maximum('number', { year: fields.year });
    const report = await this.db.manager.save(reports.create({ ...fields, number: (last ?? 0) + 1 }));
    await this.keepVersion(report, null);
    return this.get(report.id);
  }

  private async keepVersion({ id, title, sections }: ManagementReport, name: string | null): Promise<void> {
    const versions = this.db.repository(ReportVersion);
    const last = await versions.maximum('number', { reportId: id });
    const savedBy = currentActor()?.name ?? 'Terril';
    await versions.insert({ reportId: id, number: (last ?? 0) + 1, name, title, sections, savedBy });
  }
}

/** A section as it is kept: of what its kind does not show, nothing. */
export function section({ kind, title, text, figures, source, team = [] }: ReportSectionFields): ReportSection {
  return {
    kind,
    title: title ?? null,
    text: text ?? null,
    figures: kind === 'figures' ? (figures ?? []) : [],
    source: kind === 'table' || kind === 'chart' ? (source ?? null) : null,
    ...(kind === 'team' && {
      team: team.map(({ name, job, fullTime }) => ({ name, job: job ?? null, fullTime: fullTime ?? null })),
    }),
  };
}

const RULES: ListRules<ManagementReportQuery> = {
  sorts: { year: 'report.year' },
  defaultSort: 'year',
  defaultOrder: 'DESC',
  filters: { year: 'report.year = :year', status: 'report.status = :status' },
  search: (word) => `fold(report.title || ' ' || report.year) like ${word}`,
};

const TEMPLATES: Record<Language, ReportSection[]> = { fr: FRENCH_TEMPLATE, en: ENGLISH_TEMPLATE };

const APPROVED = {
  fr: 'Ce rapport est approuvé, il ne change plus : rectifiez-le par un nouveau.',
  en: 'This report is approved and changes no more: rectify it by a new one.',
};
const STILL_DRAFT = {
  fr: 'Ce rapport est encore un projet : il se modifie tel quel.',
  en: 'This report is still a draft: it is changed as it is.',
};
