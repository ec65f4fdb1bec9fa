import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { MOST_ANALYSIS_ROWS } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { recordExport } from '../../core/record-export.js';
import { tableFile } from '../../reports/report-file.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { AnalysesService, type AnalysisAndResult, type ResultReader } from './analyses.service.js';
import { analysisPdf, MOST_ROWS_ON_PAPER } from './analysis-pdf.js';
import { analysisTable } from './analysis-table.js';

/** A file in memory. */
export interface AnalysisFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Answers of analyses on paper or in a sheet, for who asks and for e-mails. */
@Injectable()
export class AnalysisFilesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly analyses: AnalysesService,
  ) {}

  /** @throws as `AnalysesService.result` */
  async pdf(id: number, reader: ResultReader): Promise<AnalysisFile> {
    const answer = await this.analyses.result(id, reader, { perPage: MOST_ROWS_ON_PAPER });
    const { cooperativeName: cooperative } = await this.settings.get();
    const content = await analysisPdf(answer, { cooperative, today: this.clock.today() }, reader.language);
    return this.told(answer, reader, { mediaType: 'application/pdf', ending: 'pdf', content });
  }

  /** @throws as `AnalysesService.result` */
  async ods(id: number, reader: ResultReader): Promise<AnalysisFile> {
    const answer = await this.analyses.result(id, reader, { perPage: MOST_ANALYSIS_ROWS });
    const { file, mediaType } = tableFile(analysisTable(answer, reader.language), 'ods', reader.language);
    return this.told(answer, reader, { mediaType, ending: 'ods', content: await buffer(file) });
  }

  private async told(
    answer: AnalysisAndResult,
    { language }: ResultReader,
    { mediaType, ending, content }: { mediaType: string; ending: string; content: Buffer },
  ): Promise<AnalysisFile> {
    const { name } = analysisTable(answer, language);
    await recordExport(this.db, 'reports', name);
    return { name: `${name}-${this.clock.today()}.${ending}`, mediaType, content };
  }
}
