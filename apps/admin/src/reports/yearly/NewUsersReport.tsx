import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { listPath } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { lyingHeight, YearBars } from '../charts/index.js';
import { Comparison, type ComparisonRow } from './Comparison.js';
import { NewUserNames } from './NewUserNames.js';
import { ReportPage } from '../ReportPage.js';
import { TableAndChart } from '../TableAndChart.js';
import { UserMoves } from './UserMoves.js';
import { useYear, YearSelect } from '../YearSelect.js';
import type { NewUsersReportData } from '../report.js';

export default function NewUsersReport() {
  const year = useYear();
  const path = year ? `/reports/new-users?year=${year}` : undefined;
  const query = useApi<NewUsersReportData>(path);
  return (
    <ReportPage title="reports.newUsers.title" choices={<YearSelect />} files={filesOf(path)}>
      <Loaded query={query}>{(report) => <Figures report={report} />}</Loaded>
    </ReportPage>
  );
}

const filesOf = (path?: string) =>
  path
    ? [
        { label: 'report.files.territories', path: `${path}&table=territories` },
        { label: 'report.files.organizations', path },
      ]
    : [];

function Figures({ report }: { report: NewUsersReportData }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const rows = rowsOf(report, translate('report.total'));
  const bars = rows.filter(({ isTotal }) => !isTotal);
  const title = translate('reports.newUsers.byTerritory', { year: report.year });
  return (
    <>
      <Section title={title}>
        <TableAndChart
          table={
            <Comparison label={translate('reports.newUsers.territory')} year={report.year} rows={rows} unit="count" />
          }
          chart={
            <ChartFigure label={translate('report.chartOf', { title })} height={lyingHeight(bars.length)}>
              <YearBars
                labels={[String(report.year), String(report.year - 1)]}
                rows={bars.map(({ label, current, previous }) => ({
                  label,
                  current: Number(current),
                  previous: Number(previous),
                }))}
                format={(value) => (Number.isInteger(value) ? number(value) : '')}
              />
            </ChartFigure>
          }
        />
        <Explained>{translate('reports.newUsers.formula')}</Explained>
      </Section>
      <NewUserNames report={report} />
      <UserMoves report={report} />
    </>
  );
}

/** One row per territory of either year. A territory only the year before knows has no id to link with. */
function rowsOf({ year, total, territories, previous }: NewUsersReportData, totalLabel: string): ComparisonRow[] {
  const before = new Map(previous.territories.map(({ territory, count }) => [territory, count]));
  const rows = territories.map(({ territoryId, territory, count }) => {
    const path = (of: number) =>
      listPath('organizations', {
        newUserYear: of,
        reportTerritory: territoryId === null ? 'none' : String(territoryId),
      });
    const previousCount = before.get(territory) ?? 0;
    before.delete(territory);
    return {
      label: territory,
      current: String(count),
      previous: String(previousCount),
      path: path(year),
      previousPath: path(year - 1),
    };
  });
  const gone = [...before].map(([label, count]) => ({ label, current: '0', previous: String(count) }));
  return [
    ...rows,
    ...gone,
    {
      label: totalLabel,
      current: String(total),
      previous: String(previous.total),
      path: whole(year),
      previousPath: whole(year - 1),
      isTotal: true,
    },
  ];
}

const whole = (year: number) => listPath('organizations', { newUserYear: year });
