/** An approved report is frozen for ever; a later one of its year supersedes it. */
export const MANAGEMENT_REPORT_STATUSES = ['draft', 'approved', 'superseded'] as const;
export type ManagementReportStatus = (typeof MANAGEMENT_REPORT_STATUSES)[number];

/** What a section of a management report shows under its text. */
export const REPORT_SECTION_KINDS = ['text', 'figures', 'table', 'chart', 'team'] as const;
export type ReportSectionKind = (typeof REPORT_SECTION_KINDS)[number];

/** The files a management report is given as. */
export const REPORT_FILE_FORMATS = ['odt', 'pdf', 'html', 'md'] as const;
export type ReportFileFormat = (typeof REPORT_FILE_FORMATS)[number];

/** How a figure is written: EUR, percent with one decimal, a whole number, a day, or as it is. */
export const FIGURE_FORMATS = ['money', 'percent', 'count', 'day', 'text'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** A name of people as a part of a variable's: 'Hors région' -> 'hors-region'. */
export function variablePart(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
