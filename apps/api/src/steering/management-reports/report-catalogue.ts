import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/errors.js';
import { FiscalYears } from '../../reports/fiscal-years.js';
import type { ReportCatalogueOut, ReportFigureOut } from './report-catalogue.dto.js';
import { catalogueOf } from './report-content.js';
import { ReportSourcesService } from './report-sources.js';
import type { Shown } from './shown-source.js';
import { writtenFigure } from './written-figure.js';

/** What the sections of a report may name, told to people. */
@Injectable()
export class ReportCatalogue {
  constructor(
    private readonly sources: ReportSourcesService,
    private readonly years: FiscalYears,
  ) {}

  /** For the current fiscal year unless told. */
  async describe(asked: number | undefined, language: Language): Promise<ReportCatalogueOut> {
    const { year } = await this.years.days(asked);
    const { figures, tables, charts } = await catalogueOf(this.sources.of(year, language));
    const told: ReportFigureOut[] = [];
    for (const { name, label, meaning, format, link, value } of figures) {
      const written = writtenFigure(await value(), format, language);
      told.push({ name, label: label[language], meaning: meaning[language], format, link, written });
    }
    const shown = ({ name, label, meaning }: Shown<unknown>) => {
      return { name, label: label[language], meaning: meaning[language] };
    };
    return { figures: told, tables: tables.map(shown), charts: charts.map(shown) };
  }
}
