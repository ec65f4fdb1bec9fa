import { Autocomplete, Chip, TextField } from '@mui/material';
import { canShow, MOST_COLUMNS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { EntityField } from './analysis.js';
import { useDefinition } from './useDefinition.js';
import { useProblems } from './useProblems.js';

/** What is shown of each record, in the order they are chosen. */
export function ColumnsInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const [{ columns = [] }, change] = useDefinition();
  const problemAt = useProblems(fields);
  const shown = fields.filter(canShow);
  // One that is gone is shown by its name, to be taken away.
  const chosen = columns.map((column) => shown.find(({ name }) => name === column) ?? goneField(column));
  const problems = ['columns', ...columns.map((_, index) => `columns.${index}`)].flatMap((at) => problemAt(at) ?? []);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      sx={{ gridColumn: '1 / -1', pt: 1 }}
      options={shown}
      value={chosen}
      isOptionEqualToValue={(one, other) => one.name === other.name}
      getOptionKey={({ name }) => name}
      getOptionLabel={({ label }) => label}
      onChange={(_, kept) => change({ columns: kept.slice(0, MOST_COLUMNS).map(({ name }) => name) })}
      renderValue={(values, itemProps) =>
        values.map(({ label }, index) => {
          const { key, ...props } = itemProps({ index });
          const isWrong = problemAt(`columns.${index}`) !== undefined;
          return <Chip key={key} size="small" label={label} color={isWrong ? 'error' : 'default'} {...props} />;
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('analyses.columns')}
          error={columns.length === 0 || problems.length > 0}
          helperText={columns.length === 0 ? translate('analyses.noColumn') : problems.join(' ')}
          sx={{ m: 0 }}
        />
      )}
    />
  );
}

const goneField = (name: string): EntityField => ({ name, label: name, kind: 'text', isOwn: true, isSeveral: false });
