import { Injectable } from '@nestjs/common';
import { type ReportFileFormat } from '@terril/domain';
import type { Readable } from 'node:stream';
import { Clock } from '../../core/clock.js';
import { documentFile } from '../../core/document-file.js';
import { documentHtml, previewHtml } from '../../core/document-html.js';
import type { TextDocument } from '../../core/document.js';
import type { Language } from '../../core/errors.js';
import type { ManagementReport, ReportSection } from './management-report.entity.js';
import { type Catalogue, catalogueOf, type Composed, compose, type Lacking } from './report-content.js';
import { type ReportSources, ReportSourcesService } from './report-sources.js';
import { wording } from './shown-source.js';

/** A report made into a document, and what it was made from. */
export interface MadeDocument extends Pick<Composed, 'tables' | 'lacking'> {
  document: TextDocument;
  sources: ReportSources;
  catalogue: Catalogue;
}

/** Makes documents of reports: a draft's from the figures of now, an approved one's from its snapshot alone. */
@Injectable()
export class ReportDocuments {
  constructor(
    private readonly clock: Clock,
    private readonly sources: ReportSourcesService,
  ) {}

  /** `state` is told under the title: 'Projet du 31 décembre 2020'. */
  async make({ year, title, sections, language }: ManagementReport, state: string): Promise<MadeDocument> {
    const sources = this.sources.of(year, language);
    const { say, day } = wording(language);
    const catalogue = await catalogueOf(sources);
    const { blocks, tables, lacking } = await compose(sections, catalogue);
    const { from, to } = await sources.days();
    const author = await sources.cooperative();
    const document: TextDocument = {
      title,
      subtitle: [
        author,
        say(`Exercice du ${day(from)} au ${day(to)}`, `Fiscal year from ${day(from)} to ${day(to)}`),
        state,
      ],
      author,
      foot: `${title} (${state.charAt(0).toLowerCase()}${state.slice(1)})`,
      contents: say('Sommaire', 'Contents'),
      language,
      blocks,
    };
    return { document, tables, lacking, sources, catalogue };
  }

  /** A file of the report. */
  async file(report: ManagementReport, format: ReportFileFormat): Promise<{ content: Readable; mediaType: string }> {
    const document = report.snapshot?.document ?? (await this.make(report, this.draftOfToday(report))).document;
    return documentFile(document, format);
  }

  /** The whole report as a page to read. */
  async page(report: ManagementReport): Promise<string> {
    return documentHtml(report.snapshot?.document ?? (await this.make(report, this.draftOfToday(report))).document);
  }

  /** What a draft names and nothing is known of today; nothing of a report that is approved. */
  async lacking(report: ManagementReport): Promise<Lacking[]> {
    return report.status === 'draft' ? (await this.make(report, '')).lacking : [];
  }

  /** Sections as they would look, whatever they name: what is unknown stays as it was typed. */
  async preview(year: number, sections: ReportSection[], language: Language): Promise<string> {
    const { blocks } = await compose(sections, await catalogueOf(this.sources.of(year, language)));
    return previewHtml(blocks, language);
  }

  private draftOfToday({ language }: ManagementReport): string {
    const { say, day } = wording(language);
    return `${say('Projet du', 'Draft of')} ${day(this.clock.today())}`;
  }
}
