import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EntityField } from './analysis.js';
import { useDefinition } from './useDefinition.js';
import { useMeasureName } from './useMeasureName.js';
import { useProblems } from './useProblems.js';

const NESTED = '';

/** How two groupings are laid out: one under the other, or crossed in a table of one of the measures. */
export function LayoutInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const problem = useProblems(fields)('cross');
  const [{ cross, dimensions = [], measures = [] }, change] = useDefinition();
  const measureName = useMeasureName(fields);
  if (dimensions.length < 2 || measures.length === 0) return null;
  return (
    <TextField
      select
      size="small"
      error={problem !== undefined}
      helperText={problem}
      label={translate('analyses.layout')}
      value={cross ?? NESTED}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      onChange={({ target }) => change({ cross: target.value === NESTED ? null : Number(target.value) })}
    >
      <MenuItem value={NESTED}>{translate('analyses.nested')}</MenuItem>
      {measures.map((measure, index) => (
        <MenuItem key={`${index} ${measure.of} ${measure.field}`} value={index}>
          {translate('analyses.crossOf', { measure: measureName(measure) })}
        </MenuItem>
      ))}
    </TextField>
  );
}
