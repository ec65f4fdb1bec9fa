import {
  MANAGEMENT_REPORT_STATUSES,
  type ManagementReportStatus,
  REPORT_FILE_FORMATS,
  REPORT_SECTION_KINDS,
  type ReportFileFormat,
  type ReportSectionKind,
} from '@terril/domain';
import {
  ChoiceField,
  DecimalField,
  IdField,
  IntegerField,
  NestedListField,
  TextField,
  TextListField,
  YearField,
} from '../../core/fields.js';
import type { Language } from '../../core/errors.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownList, ShownNumber } from '../../core/shown.js';

const MOST_SECTIONS = 100;
/** In characters: a dozen pages. */
const LONGEST_TEXT = 30_000;
const NAME = /^\w[\w-]*(\.[\w-]+)*$/;

export class TeamMemberOut {
  @Shown() name!: string;
  @Shown({ nullable: true, description: 'What the person does.' }) job!: string | null;
  @Shown({ nullable: true, format: 'decimal', example: '0.80', description: 'Full-time equivalents over the year.' })
  fullTime!: string | null;
}

export class ReportSectionOut {
  @ShownChoice(REPORT_SECTION_KINDS) kind!: ReportSectionKind;
  @Shown({ nullable: true }) title!: string | null;
  @Shown({ nullable: true, description: 'Light markup; names figures: `{{turnover}}`.' }) text!: string | null;
  @Shown({ type: [String], description: 'Names of the figures shown, of a section of that kind.' }) figures!: string[];
  @Shown({ nullable: true, description: 'Name of the table or chart shown.' }) source!: string | null;
  @ShownList(() => TeamMemberOut, { required: false, description: 'The people shown, of a section of that kind.' })
  team?: TeamMemberOut[];
}

export class TeamMemberFields {
  @TextField({ max: 100 })
  name!: string;

  @TextField({ optional: true, nullable: true, max: 200 })
  job?: string | null;

  @DecimalField({ decimals: 2, min: 0, max: 1, optional: true, nullable: true, example: '0.80' })
  fullTime?: string | null;
}

export class ReportSectionFields {
  @ChoiceField(REPORT_SECTION_KINDS)
  kind!: ReportSectionKind;

  @TextField({ optional: true, nullable: true, max: 200 })
  title?: string | null;

  @TextField({ optional: true, nullable: true, max: LONGEST_TEXT })
  text?: string | null;

  @TextListField(NAME, { optional: true, max: 50 })
  figures?: string[];

  @TextField({ optional: true, nullable: true, max: 60 })
  source?: string | null;

  @NestedListField(() => TeamMemberFields, { optional: true, min: 0, max: 200 })
  team?: TeamMemberFields[];
}

export class ManagementReportOut extends RecordOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownNumber({ description: '1 for the first of its year, more for what rectifies it.' }) number!: number;
  @ShownChoice(['fr', 'en'], { description: 'What it is written in, for ever.' }) language!: Language;
  @Shown() title!: string;
  @ShownChoice(MANAGEMENT_REPORT_STATUSES) status!: ManagementReportStatus;
  @ShownNumber({ nullable: true, description: 'The report that this one rectifies.' }) rectifiesId!: number | null;
  @Shown({ nullable: true, format: 'date-time' }) approvedAt!: Date | null;
  @Shown({ nullable: true }) approvedBy!: string | null;
  @ShownList(() => ReportSectionOut) sections!: ReportSectionOut[];
}

export class ManagementReportCreate {
  @YearField()
  year!: number;

  @IdField({
    optional: true,
    nullable: true,
    description: 'Takes the sections of this report; else those of the template.',
  })
  fromId?: number | null;
}

export class ManagementReportUpdate {
  @TextField({ optional: true, max: 200 })
  title?: string;

  @NestedListField(() => ReportSectionFields, { optional: true, min: 0, max: MOST_SECTIONS })
  sections?: ReportSectionFields[];

  @TextField({ optional: true, nullable: true, max: 100, description: 'What this version is called.' })
  versionName?: string | null;

  @IntegerField({ min: 1 })
  version!: number;
}

export class ReportPreview {
  @YearField()
  year!: number;

  @ChoiceField(['fr', 'en'], { optional: true, description: 'Of the report; fr unless told.' })
  language?: Language;

  @NestedListField(() => ReportSectionFields, { min: 0, max: MOST_SECTIONS })
  sections!: ReportSectionFields[];
}

export class ReportPageOut {
  @Shown({ description: 'A page of HTML that asks for nothing and runs nothing.' }) html!: string;
}

export class ReportLackingOut {
  @Shown({ example: 'Charges' }) label!: string;
  @Shown({ nullable: true, description: 'The page of the back-office that tells it.' }) link!: string | null;
}

/** The version of the record that was read: what is approved is what somebody saw. */
export class ReportVersionRead {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ManagementReportQuery extends ListQuery {
  @YearField({ optional: true })
  year?: number;

  @ChoiceField(MANAGEMENT_REPORT_STATUSES, { optional: true })
  status?: ManagementReportStatus;
}

export class ReportFileQuery {
  @ChoiceField(REPORT_FILE_FORMATS, { optional: true, description: 'odt unless told.' })
  format?: ReportFileFormat;
}
