import { MenuItem, TextField } from '@mui/material';
import type { AnalysisSort } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { EntityField } from './analysis.js';
import { useDefinition } from './useDefinition.js';
import { useMeasureName } from './useMeasureName.js';
import { useProblems } from './useProblems.js';

/** In which order the answer comes: as its groups or records do, or by one of its columns. */
export function SortInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const problem = useProblems(fields)('sort');
  const [{ sort, columns = [], dimensions = [], measures = [] }, change] = useDefinition();
  const measureName = useMeasureName(fields);
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  const sorts = [
    ...columns.map((name, index) => ({ by: 'column' as const, index, label: labelOf(name) })),
    ...dimensions.map(({ field }, index) => ({ by: 'dimension' as const, index, label: labelOf(field) })),
    ...measures.map((measure, index) => ({ by: 'measure' as const, index, label: measureName(measure) })),
  ];
  return (
    <TextField
      select
      size="small"
      error={problem !== undefined}
      helperText={problem}
      label={translate('analyses.sort')}
      value={sort ? keyOf(sort) : ''}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      onChange={({ target }) => change({ sort: sortOf(target.value) })}
    >
      <MenuItem value="">{translate('analyses.usualOrder')}</MenuItem>
      {sorts.flatMap(({ label, ...each }) =>
        (['ASC', 'DESC'] as const).map((order) => (
          <MenuItem key={keyOf({ ...each, order })} value={keyOf({ ...each, order })}>
            {translate(`analyses.orders.${order}`, { label })}
          </MenuItem>
        )),
      )}
    </TextField>
  );
}

const keyOf = ({ by, index, order }: AnalysisSort) => `${by} ${index} ${order}`;

function sortOf(key: string): AnalysisSort | null {
  const [by, index, order] = key.split(' ');
  return by ? ({ by, index: Number(index), order } as AnalysisSort) : null;
}
