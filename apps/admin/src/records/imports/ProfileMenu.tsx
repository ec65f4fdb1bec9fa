import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem, TextField } from '@mui/material';
import { plainText } from '@terril/domain';
import { useId, useState } from 'react';
import { useNotify, useTranslate, type HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import type { ImportDetail, ImportMapping, ImportProfile } from './import.js';

interface ProfileMenuProps {
  imported: ImportDetail;
  mapping: ImportMapping;
  onChosen: (mapping: ImportMapping) => void;
}

/** Mappings kept under a name: one is taken up as far as this file has its columns, or the present one is kept. */
export function ProfileMenu({ imported, mapping, onChosen }: ProfileMenuProps) {
  const { resource, columns } = imported;
  const translate = useTranslate();
  const notify = useNotify();
  const title = useId();
  const [name, setName] = useState<string>();
  const profiles = useApi<{ data: ImportProfile[] }>(`/import-profiles?resource=${resource}&perPage=100`);
  const all = profiles.data?.data ?? [];

  const keep = async () => {
    const known = all.find((profile) => profile.name === name);
    try {
      if (known) {
        const body = { mapping, version: known.version };
        await request(`/import-profiles/${known.id}`, { method: 'PATCH', body });
      } else {
        await request('/import-profiles', { method: 'POST', body: { resource, name, mapping } });
      }
      setName(undefined);
      notify('imports.profileKept', { type: 'success' });
      await profiles.refetch();
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {all.length > 0 && (
        <TextField
          select
          size="small"
          sx={{ minWidth: '12rem' }}
          label={translate('imports.profile')}
          value=""
          onChange={({ target }) => {
            const chosen = all.find(({ id }) => id === Number(target.value));
            if (chosen)
              onChosen({ ...fitted(chosen.mapping, columns), lines: fittedLines(chosen.mapping, mapping, imported) });
          }}
        >
          {all.map((profile) => (
            <MenuItem key={profile.id} value={profile.id}>
              {profile.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Button size="small" onClick={() => setName('')}>
        {translate('imports.keepProfile')}
      </Button>
      <Dialog open={name !== undefined} onClose={() => setName(undefined)} aria-labelledby={title} fullWidth>
        <DialogTitle id={title}>{translate('imports.keepProfile')}</DialogTitle>
        <DialogContent>
          <TextField
            fullWidth
            margin="dense"
            label={translate('imports.profileName')}
            value={name ?? ''}
            onChange={({ target }) => setName(target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setName(undefined)}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" disabled={!name?.trim()} onClick={() => void keep()}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
}

/** A mapping of another file as far as this one has its columns, whatever the spelling of their titles. */
function fitted(mapping: ImportMapping, columns: ImportDetail['columns']): ImportMapping {
  const here = fittedColumns(mapping.columns, columns);
  const filled = new Set([...here, ...(mapping.defaults ?? [])].map(({ field }) => field));
  return { ...mapping, columns: here, keys: mapping.keys?.filter((key) => filled.has(key)) };
}

function fittedColumns(mapped: ImportMapping['columns'], columns: ImportDetail['columns']): ImportMapping['columns'] {
  return mapped.flatMap(({ title, field }) => {
    const known = titleIn(columns, title);
    return known === undefined ? [] : [{ title: known, field }];
  });
}

/** The same of a second file; its columns join it as before where both files have them. */
function fittedLines(chosen: ImportMapping, present: ImportMapping, { columns, lines }: ImportDetail) {
  if (!lines || !present.lines || !chosen.lines) return present.lines;
  return {
    joinedBy: titleIn(columns, chosen.lines.joinedBy) ?? present.lines.joinedBy,
    linesJoinedBy: titleIn(lines.columns, chosen.lines.linesJoinedBy) ?? present.lines.linesJoinedBy,
    columns: fittedColumns(chosen.lines.columns, lines.columns),
  };
}

function titleIn(columns: ImportDetail['columns'], title: string): string | undefined {
  return columns.find((column) => plainText(column.title) === plainText(title))?.title;
}
