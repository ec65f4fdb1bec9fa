import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type MailFormat, MOST_ANALYSIS_ROWS } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { recordExport } from '../../core/record-export.js';
import { tableFile } from '../../reports/report-file.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { analysisPdf, MOST_ROWS_ON_PAPER } from './analysis-pdf.js';
import { analysisTable, type NamedResult } from './analysis-table.js';

/** A file in memory. */
export interface AnalysisFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** The rows that a file of each kind holds at most. */
export const ROWS_IN_FILE: Record<MailFormat, number> = { pdf: MOST_ROWS_ON_PAPER, ods: MOST_ANALYSIS_ROWS };

/** Writes answers of analyses on paper or into a sheet, for who asks and for e-mails. */
@Injectable()
export class AnalysisFilesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** The file of an answer; the history tells that it left. */
  async file(answer: NamedResult, format: MailFormat, language: Language): Promise<AnalysisFile> {
    const table = analysisTable(answer, language);
    const { mediaType, content } = await this.written(answer, format, language);
    await recordExport(this.db, 'reports', table.name);
    return { name: `${table.name}-${this.clock.today()}.${format}`, mediaType, content };
  }

  private async written(answer: NamedResult, format: MailFormat, language: Language) {
    if (format === 'pdf') {
      const { cooperativeName: cooperative } = await this.settings.get();
      const content = await analysisPdf(answer, { cooperative, today: this.clock.today() }, language);
      return { mediaType: 'application/pdf', content };
    }
    const { file, mediaType } = tableFile(analysisTable(answer, language), format, language);
    return { mediaType, content: await buffer(file) };
  }
}
