import { FIGURE_FORMATS, type FigureFormat, type ReportSectionKind } from '@terril/domain';
import { IntegerField, YearField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';
import { ReportSectionOut } from './management-report.dto.js';

export class ReportCatalogueQuery {
  @YearField({ optional: true, description: 'Fiscal year; the current one unless told.' })
  year?: number;
}

export class ReportFigureOut {
  @Shown({ example: 'newUsers.nord', description: 'Between braces it is a variable.' }) name!: string;
  @Shown() label!: string;
  @Shown() meaning!: string;
  @ShownChoice(FIGURE_FORMATS) format!: FigureFormat;
  @Shown({ nullable: true, description: 'The page of the back-office that tells it.' }) link!: string | null;
  @Shown({ description: 'As the report would write it today.' }) written!: string;
}

export class ReportSourceOut {
  @Shown() name!: string;
  @Shown() label!: string;
  @Shown() meaning!: string;
}

export class ReportCatalogueOut {
  @ShownList(() => ReportFigureOut) figures!: ReportFigureOut[];
  @ShownList(() => ReportSourceOut) tables!: ReportSourceOut[];
  @ShownList(() => ReportSourceOut) charts!: ReportSourceOut[];
}

export class ReportVersionListedOut {
  @ShownNumber({ description: 'From 1, in the order they were saved.' }) number!: number;
  @Shown({ nullable: true }) name!: string | null;
  @Shown() savedBy!: string;
  @Shown({ format: 'date-time' }) savedAt!: Date;
}

export class ReportVersionOut extends ReportVersionListedOut {
  @Shown() title!: string;
  @ShownList(() => ReportSectionOut) sections!: ReportSectionOut[];
}

export class ReportComparisonQuery {
  @IntegerField({ optional: true, min: 0, description: '0: nothing at all. The version before `to` unless told.' })
  from?: number;

  @IntegerField({ optional: true, min: 1, description: 'The last version unless told.' })
  to?: number;
}

export class LineChangeOut {
  @ShownChoice(['same', 'removed', 'added']) kind!: 'same' | 'removed' | 'added';
  @Shown() text!: string;
}

export class ChangedFigureOut {
  @Shown() name!: string;
  @Shown() label!: string;
  @Shown({ description: 'As the approved report has it.' }) was!: string;
  @Shown({ description: 'As it would be written today.' }) is!: string;
  @Shown({ nullable: true, description: 'The page of the back-office that tells it.' }) link!: string | null;
}

export class ChangedTableOut {
  @ShownChoice(['table', 'chart']) kind!: Exclude<ReportSectionKind, 'text' | 'figures'>;
  @Shown() title!: string;
  @ShownList(() => LineChangeOut) lines!: LineChangeOut[];
  @Shown({ nullable: true }) link!: string | null;
}

export class ReportDifferencesOut {
  @Shown({ nullable: true, format: 'date', description: 'The day the approved figures are of; null: a draft.' })
  takenOn!: string | null;

  @ShownFlag({ description: 'Nothing differs.' }) isSame!: boolean;
  @ShownList(() => ChangedFigureOut) figures!: ChangedFigureOut[];
  @ShownList(() => ChangedTableOut) tables!: ChangedTableOut[];
}
