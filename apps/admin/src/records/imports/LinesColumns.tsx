import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ColumnsTable } from './ColumnsTable.js';
import type { ImportDetail, ImportField, ImportLines, ImportMapping } from './import.js';

type LinesMapping = NonNullable<ImportMapping['lines']>;

interface LinesColumnsProps {
  /** Of the first file. */
  columns: ImportDetail['columns'];
  lines: ImportLines;
  fields: ImportField[];
  mapped: LinesMapping;
  onChange: (mapped: LinesMapping) => void;
}

/** Which columns join the second file to the first, and what its own fill. */
export function LinesColumns({ columns, lines, fields, mapped, onChange }: LinesColumnsProps) {
  const translate = useTranslate();
  const joins = [
    { name: 'joinedBy', of: columns },
    { name: 'linesJoinedBy', of: lines.columns },
  ] as const;
  return (
    <Box sx={{ mt: 3 }}>
      <Typography variant="h3" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {translate('imports.secondFileNamed', { name: lines.fileName })}
      </Typography>
      <Typography sx={{ mb: 2 }}>{translate('imports.joinHelp')}</Typography>
      <Box
        sx={{ display: 'grid', gap: 2, mb: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))' }}
      >
        {joins.map(({ name, of }) => (
          <TextField
            key={name}
            select
            label={translate(`imports.${name}`)}
            value={mapped[name]}
            onChange={({ target }) => onChange({ ...mapped, [name]: target.value })}
          >
            {of.map(({ title, samples }) => (
              <MenuItem key={title} value={title}>
                {samples[0] ? `${title} (${samples[0]}…)` : title}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
      <ColumnsTable
        label={translate('imports.secondFileNamed', { name: lines.fileName })}
        columns={lines.columns}
        fields={fields}
        mapped={mapped.columns}
        onChange={(own) => onChange({ ...mapped, columns: own })}
      />
    </Box>
  );
}
