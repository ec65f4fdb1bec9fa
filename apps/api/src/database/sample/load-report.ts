import { ManagementReportUpdate } from '../../steering/management-reports/management-report.dto.js';
import type { ManagementReportsService } from '../../steering/management-reports/management-reports.service.js';
import { atRow, cell, checked, optionalRows, rowsOfList } from './csv-rows.js';

/** The year that the totals of the sample are known of. */
const YEAR = 2020;

/** A draft of the report, from the template, with the team of `report_team.csv` where there is one. */
export async function loadReport(folder: string, reports: ManagementReportsService): Promise<void> {
  const { id, version, sections } = await reports.create({ year: YEAR });
  const rows = optionalRows(folder, 'report_team.csv', ['name', 'job', 'full_time']);
  const [first] = rows;
  if (!first) return;
  const team = rows.map((row) => ({
    name: cell(row, 'name'),
    job: cell(row, 'job'),
    fullTime: cell(row, 'full_time'),
  }));
  const written = sections.map((section) => (section.kind === 'team' ? { ...section, team } : section));
  const rowOf = rowsOfList('team', rows);
  const changes = await checked(first, ManagementReportUpdate, { version, sections: written }, rowOf);
  await atRow(first, () => reports.update(id, changes), rowOf);
}
