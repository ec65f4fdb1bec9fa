import type { Schemas } from '@terril/api-types';

export type ManagementReport = Schemas['ManagementReportOut'];
export type ReportSection = Schemas['ReportSectionOut'];
export type Catalogue = Schemas['ReportCatalogueOut'];
export type ReportFigure = Schemas['ReportFigureOut'];
export type Differences = Schemas['ReportDifferencesOut'];
export type VersionListed = Schemas['ReportVersionListedOut'];
export type Lacking = Schemas['ReportLackingOut'];
export type LineChange = Schemas['LineChangeOut'];

/** What the form of a draft holds. */
export interface DraftValues {
  title: string;
  sections: ReportSection[];
  versionName: string;
}

/** A section that shows nothing yet. */
export const emptySection = (kind: ReportSection['kind']): ReportSection => ({
  kind,
  title: null,
  text: null,
  figures: [],
  source: null,
  ...(kind === 'team' && { team: [] }),
});

/** What a section of that kind may show: tables or charts; else nothing. */
export function sourcesOf({ tables, charts }: Catalogue, kind: ReportSection['kind']): Catalogue['tables'] {
  if (kind === 'table') return tables;
  return kind === 'chart' ? charts : [];
}

/** How many passages a draft leaves between brackets, for people to write: `[Les projets de l’année.]`, not a link. */
export function passagesToWrite(sections: ReportSection[]): number {
  const texts = sections.map(({ title, text }) => `${title ?? ''}\n${text ?? ''}`);
  return [...texts.join('\n').matchAll(/\[[^\]\n]+\](?!\()/g)].length;
}
