import { MenuItem, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import type { ImportDetail, ImportField, ImportMapping } from './import.js';

/** Left out on a telephone, where the fields to be chosen need the place. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };

interface ColumnsTableProps {
  label: string;
  columns: ImportDetail['columns'];
  fields: ImportField[];
  mapped: ImportMapping['columns'];
  onChange: (mapped: ImportMapping['columns']) => void;
}

/** The columns of a file with their first cells, and the field that each fills; no two fill the same. */
export function ColumnsTable({ label, columns, fields, mapped, onChange }: ColumnsTableProps) {
  const translate = useTranslate();
  const fieldOf = (title: string) => mapped.find((column) => column.title === title)?.field ?? '';
  const fill = (title: string, field: string) => {
    const others = mapped.filter((column) => column.title !== title && column.field !== field);
    onChange(field ? [...others, { title, field }] : others);
  };
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('imports.column')}</TableCell>
          <TableCell sx={WIDE}>{translate('imports.samples')}</TableCell>
          <TableCell>{translate('imports.fills')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {columns.map(({ title, kind, samples }) => (
          <TableRow key={title}>
            <TableCell sx={{ overflowWrap: 'anywhere', minWidth: '7rem' }}>
              {title}
              <Typography variant="body2" color="text.secondary">
                {translate(`imports.kinds.${kind}`)}
              </Typography>
            </TableCell>
            <TableCell sx={{ ...WIDE, overflowWrap: 'anywhere', maxWidth: '16rem' }}>{samples.join(' · ')}</TableCell>
            <TableCell sx={{ minWidth: '13rem' }}>
              <TextField
                select
                size="small"
                fullWidth
                label={translate('imports.fieldOf', { title })}
                value={fieldOf(title)}
                onChange={({ target }) => fill(title, target.value)}
                slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              >
                <MenuItem value="">{translate('imports.ignored')}</MenuItem>
                {fields.map(({ name, label: named, required }) => (
                  <MenuItem key={name} value={name}>
                    {required ? `${named} *` : named}
                  </MenuItem>
                ))}
              </TextField>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
