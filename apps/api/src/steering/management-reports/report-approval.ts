import { Injectable } from '@nestjs/common';
import { lineChanges } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import type { ManagementReportOut } from './management-report.dto.js';
import { ManagementReport } from './management-report.entity.js';
import { ManagementReportsService } from './management-reports.service.js';
import type { ChangedTableOut, ReportDifferencesOut } from './report-catalogue.dto.js';
import { checkSections } from './report-content.js';
import { ReportDocuments } from './report-documents.js';
import type { Figure } from './figure.js';
import type { KeptFigure, KeptTable, ReportSnapshot } from './report-snapshot.js';
import { wording } from './shown-source.js';
import { writtenFigure } from './written-figure.js';

/** Approves reports, and tells what has changed since. */
@Injectable()
export class ReportApproval {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reports: ManagementReportsService,
    private readonly documents: ReportDocuments,
  ) {}

  /**
   * Freezes a draft with every figure as it is today; the report of its year that was approved before is superseded.
   * @throws StaleVersion; Conflict on one that is approved; RuleBroken on a section that names what is not there
   */
  approve(id: number, version: number): Promise<ManagementReportOut> {
    return this.db.transaction(async () => {
      const report = await this.reports.lockedDraft(id, version);
      const today = this.clock.today();
      const approvedBy = currentActor()?.name ?? 'Terril';
      const { say, day } = wording(report.language);
      const state = say(`Approuvé le ${day(today)} par ${approvedBy}`, `Approved on ${day(today)} by ${approvedBy}`);
      const { document, tables, sources, catalogue } = await this.documents.make(report, state);
      checkSections(report.sections, catalogue);
      const { from, to } = await sources.days();
      const snapshot: ReportSnapshot = {
        takenOn: today,
        takenBy: approvedBy,
        parameters: { year: report.year, from, to, language: report.language },
        figures: await keptFigures(catalogue.figures),
        tables,
        document,
      };
      const reports = this.db.repository(ManagementReport);
      const before = await reports.findOneBy({ year: report.year, status: 'approved' });
      if (before) await this.db.manager.save(Object.assign(before, { status: 'superseded' }));
      await this.db.manager.save(
        Object.assign(report, { status: 'approved', approvedAt: this.clock.now(), approvedBy, snapshot }),
      );
      return this.reports.get(id);
    });
  }

  /** What an approved report says and would not say today; nothing of a draft. It stays as it is. @throws NotFound */
  async differences(id: number, language: Language): Promise<ReportDifferencesOut> {
    const report = await this.reports.whole(id);
    if (!report.snapshot) return { takenOn: null, isSame: true, figures: [], tables: [] };
    const { snapshot } = report;
    const { tables, catalogue } = await this.documents.make(report, '');
    const figures = [];
    for (const { name, label, format, value } of snapshot.figures) {
      const figure = catalogue.figures.find((each) => each.name === name);
      if (figure?.isOfToday) continue;
      const now = figure ? await figure.value() : null;
      if (now === value) continue;
      const link = figure?.link ?? null;
      figures.push({
        name,
        label: label[language],
        was: writtenFigure(value, format, language),
        is: writtenFigure(now, format, language),
        link,
      });
    }
    const sourceOf = ({ kind, name }: KeptTable) =>
      (kind === 'table' ? catalogue.tables : catalogue.charts).find((each) => each.name === name);
    const changed = snapshot.tables.flatMap((was): ChangedTableOut[] => {
      if (sourceOf(was)?.isOfToday) return [];
      const now = tables.find(({ kind, name }) => kind === was.kind && name === was.name);
      const lines = lineChanges(texts(was), now ? texts(now) : []);
      if (lines.every(({ kind }) => kind === 'same')) return [];
      return [{ kind: was.kind, title: was.title, lines, link: sourceOf(was)?.link ?? null }];
    });
    const isSame = figures.length === 0 && changed.length === 0;
    return { takenOn: snapshot.takenOn, isSame, figures, tables: changed };
  }
}

async function keptFigures(figures: Figure[]): Promise<KeptFigure[]> {
  const kept: KeptFigure[] = [];
  for (const { name, label, format, value } of figures) kept.push({ name, label, format, value: await value() });
  return kept;
}

const texts = ({ rows }: KeptTable) => rows.map((cells) => cells.filter((cell) => cell !== '').join(' · '));
