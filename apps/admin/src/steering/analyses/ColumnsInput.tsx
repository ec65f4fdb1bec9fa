import { Autocomplete, TextField } from '@mui/material';
import { canShow, MOST_COLUMNS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { EntityField } from './analysis.js';
import { useDefinition } from './useDefinition.js';

/** What is shown of each record, in the order they are chosen. */
export function ColumnsInput({ fields }: { fields: EntityField[] }) {
  const translate = useTranslate();
  const [{ columns = [] }, change] = useDefinition();
  const shown = fields.filter(canShow);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      sx={{ gridColumn: '1 / -1', pt: 1 }}
      options={shown}
      value={columns.flatMap((column) => shown.filter(({ name }) => name === column))}
      getOptionKey={({ name }) => name}
      getOptionLabel={({ label }) => label}
      onChange={(_, chosen) => change({ columns: chosen.slice(0, MOST_COLUMNS).map(({ name }) => name) })}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('analyses.columns')}
          error={columns.length === 0}
          helperText={columns.length === 0 && translate('analyses.noColumn')}
          sx={{ m: 0 }}
        />
      )}
    />
  );
}
