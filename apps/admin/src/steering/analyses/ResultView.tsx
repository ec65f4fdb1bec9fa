import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TableAndChart } from '../../reports/index.js';
import type { Result } from './analysis.js';
import { ResultChart } from './ResultChart.js';
import { ResultTable } from './ResultTable.js';

/** The answer of an analysis: its table, its chart where it has one, and what is not shown. */
export default function ResultView({ result, label }: { result: Result; label?: string }) {
  const translate = useTranslate();
  const { rows, total, cutAt, chart } = result;
  const name = label ?? translate('analyses.preview');
  const isOfRecords = rows[0]?.id != null;
  const groups = rows.filter(({ isSubtotal }) => !isSubtotal).length;
  const table = <ResultTable label={name} result={result} />;
  return (
    <>
      {cutAt !== null && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate(isOfRecords ? 'analyses.cutRecords' : 'analyses.cutGroups', { shown: cutAt, total })}
        </Alert>
      )}
      {chart === 'none' || groups === 0 ? (
        table
      ) : (
        <TableAndChart
          isWide={result.columns.length > 3}
          table={table}
          chart={<ResultChart label={name} result={result} />}
        />
      )}
      {isOfRecords && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('analyses.recordsShown', { shown: rows.length, total })}
        </Typography>
      )}
    </>
  );
}
