import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import type { Language } from '../../core/errors.js';
import { type AnswerAgeOut, type Kept, KeptAnswers } from '../../core/kept-answers.js';
import { DeclaredReports } from './declared-reports.js';
import type { ReportParameters } from './parameters.js';
import type { KeptReportResult, ReportResult } from './report-result.js';

/** The day is part of it: it tells which year is the current one, and how things stand. */
interface Question {
  name: string;
  asked: ReportParameters;
  language: Language;
  today: string;
}

/** Declared reports as pages show them: as last worked out, with their age, where that takes over a second (ADR 61). */
@Injectable()
export class KeptReports {
  private readonly kept: Kept<Question, ReportResult>;

  constructor(
    private readonly reports: DeclaredReports,
    answers: KeptAnswers,
    private readonly clock: Clock,
  ) {
    this.kept = answers.register('declared-reports', {
      work: ({ name, asked, language }) => reports.run(name, asked, language),
    });
  }

  /** @throws as `DeclaredReports.run` */
  run(name: string, asked: ReportParameters, language: Language): Promise<KeptReportResult> {
    return this.kept.of(this.questionOf(name, asked, language));
  }

  /** Has it worked out anew, where it is kept. @throws as `DeclaredReports.run` */
  async recompute(name: string, asked: ReportParameters, language: Language): Promise<AnswerAgeOut> {
    await this.reports.check(name, asked);
    return this.kept.ask(this.questionOf(name, asked, language));
  }

  private questionOf(name: string, asked: ReportParameters, language: Language): Question {
    return { name, asked, language, today: this.clock.today() };
  }
}
