import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { Comparison } from './Comparison.js';
import { CompositionChart } from './CompositionChart.js';
import { ReportPage } from '../ReportPage.js';
import { TableAndChart } from '../TableAndChart.js';
import { TurnoverCut } from './TurnoverCut.js';
import { useTurnoverRows } from './turnover-rows.js';
import { useYear, YearSelect } from '../YearSelect.js';
import type { TurnoverReportData } from '../report.js';

export default function TurnoverReport() {
  const year = useYear();
  const path = year ? `/reports/turnover?year=${year}` : undefined;
  const query = useApi<TurnoverReportData>(path);
  return (
    <ReportPage title="reports.turnover.title" choices={<YearSelect />} files={filesOf(path)}>
      <Loaded query={query}>{(report) => <Figures report={report} />}</Loaded>
    </ReportPage>
  );
}

const filesOf = (path?: string) => (path ? [{ label: 'report.files.turnover', path }] : []);

function Figures({ report }: { report: TurnoverReportData }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const rows = useTurnoverRows(report);
  return (
    <>
      <Section title={translate('reports.turnover.composition', { from: day(report.from), to: day(report.to) })}>
        <TableAndChart
          isWide
          table={
            <Comparison
              label={translate('reports.turnover.part')}
              year={report.year}
              rows={rows.composition}
              unit="money"
            />
          }
          chart={<CompositionChart report={report} />}
        />
        <Alert severity="info" role="note" icon={false} sx={{ mt: 1 }}>
          {translate('reports.turnover.subsidiesNote')}
        </Alert>
        <Explained>{translate('reports.turnover.formula')}</Explained>
      </Section>
      <TurnoverCut cut="byArea" year={report.year} rows={rows.byArea} />
      <TurnoverCut cut="byTerritory" year={report.year} rows={rows.byTerritory} />
      <TurnoverCut cut="byCategory" year={report.year} rows={rows.byCategory} />
      <TurnoverCut cut="byKind" year={report.year} rows={rows.byKind} />
    </>
  );
}
