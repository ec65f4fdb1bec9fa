import { MenuItem, TextField } from '@mui/material';
import { type AnalysisChart, chartsOf } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { EntityField } from './analysis.js';
import { useDefinition } from './useDefinition.js';
import { useProblems } from './useProblems.js';

/** The chart beside the table, of those that can draw its first measure. */
export function ChartInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const problem = useProblems(fields)('chart');
  const [definition, change] = useDefinition();
  return (
    <TextField
      select
      size="small"
      error={problem !== undefined}
      helperText={problem}
      label={translate('analyses.chart')}
      value={definition.chart ?? 'none'}
      onChange={({ target }) => change({ chart: target.value as AnalysisChart })}
    >
      {chartsOf(definition).map((chart) => (
        <MenuItem key={chart} value={chart}>
          {translate(`analyses.charts.${chart}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
