import { Button, MenuItem, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { DefaultInputs } from './DefaultInputs.js';
import type { ImportDetail, ImportField, ImportMapping, ImportTarget } from './import.js';
import { MeetingInputs } from './MeetingInputs.js';
import { ProfileMenu } from './ProfileMenu.js';
import { useImportActions } from './useImport.js';

/** The second step: which field each column fills, and how rows meet the records that are there. */
export function ColumnsStep({ imported, onChecked }: { imported: ImportDetail; onChecked: () => void }) {
  const targets = useApi<ImportTarget[]>('/imports/targets');
  return (
    <Loaded query={targets}>
      {(all) => (
        <ColumnsForm
          imported={imported}
          fields={all.find(({ resource }) => resource === imported.resource)?.fields ?? []}
          onChecked={onChecked}
        />
      )}
    </Loaded>
  );
}

/** Left out on a telephone, where the fields to be chosen need the place. */
const WIDE = { display: { xs: 'none', sm: 'table-cell' } };

interface ColumnsFormProps {
  imported: ImportDetail;
  fields: ImportField[];
  onChecked: () => void;
}

function ColumnsForm({ imported, fields, onChecked }: ColumnsFormProps) {
  const translate = useTranslate();
  const act = useImportActions(imported.id);
  const [mapping, setMapping] = useState<ImportMapping>(imported.mapping);
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<ImportMapping>) => setMapping((before) => ({ ...before, ...changes }));
  const fieldOf = (title: string) => mapping.columns.find((column) => column.title === title)?.field ?? '';
  const fill = (title: string, field: string) => {
    const others = mapping.columns.filter((column) => column.title !== title && column.field !== field);
    const columns = field ? [...others, { title, field }] : others;
    const filled = new Set([...columns, ...(mapping.defaults ?? [])].map((each) => each.field));
    change({ columns, keys: mapping.keys?.filter((key) => filled.has(key)) });
  };
  const check = async () => {
    setBusy(true);
    if (await act('check', mapping)) onChecked();
    setBusy(false);
  };

  return (
    <Section
      title={translate('imports.steps.columns')}
      action={<ProfileMenu imported={imported} mapping={mapping} onChosen={setMapping} />}
    >
      <ScrollTable label={translate('imports.steps.columns')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('imports.column')}</TableCell>
            <TableCell sx={WIDE}>{translate('imports.samples')}</TableCell>
            <TableCell>{translate('imports.fills')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {imported.columns.map(({ title, kind, samples }) => (
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
                  {fields.map(({ name, label, required }) => (
                    <MenuItem key={name} value={name}>
                      {required ? `${label} *` : label}
                    </MenuItem>
                  ))}
                </TextField>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
      <DefaultInputs fields={fields} mapping={mapping} onChange={(defaults) => change({ defaults })} />
      {fields.some(({ isKey }) => isKey) && <MeetingInputs fields={fields} mapping={mapping} onChange={change} />}
      <Button variant="contained" disabled={isBusy || mapping.columns.length === 0} onClick={() => void check()}>
        {translate('imports.check')}
      </Button>
    </Section>
  );
}
