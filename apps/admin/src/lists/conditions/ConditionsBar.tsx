import ClearIcon from '@mui/icons-material/Clear';
import TuneIcon from '@mui/icons-material/Tune';
import { Button, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { ConditionsDialog } from './ConditionsDialog.js';
import { ConditionsText } from './ConditionsText.js';
import { type Group, readWhere } from './conditions.js';

/** The conditions a list is under, in one line, and the button that changes them. They stand in the address as `where`. */
export function ConditionsBar() {
  const { resource, filterValues, displayedFilters, setFilters } = useListContext();
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const group = readWhere(filterValues.where);
  const apply = (changed: Group | undefined) => {
    const { where: _, ...others } = filterValues;
    setFilters(changed ? { ...others, where: JSON.stringify(changed) } : others, displayedFilters);
    setOpen(false);
  };
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', px: 1, minWidth: 0, flexWrap: 'wrap' }}>
      <Button size="small" startIcon={<TuneIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('conditions.button')}
      </Button>
      {filterValues.where && (
        <Stack direction="row" sx={{ alignItems: 'center', minWidth: 0 }}>
          <Typography variant="body2" component="p" sx={{ flex: '0 1 auto', minWidth: 0, overflowWrap: 'anywhere' }}>
            {group && <ConditionsText resource={resource} part={group} isOutermost />}
          </Typography>
          <IconButton size="small" aria-label={translate('conditions.clear')} onClick={() => apply(undefined)}>
            <ClearIcon fontSize="small" />
          </IconButton>
        </Stack>
      )}
      {open && (
        <ConditionsDialog
          resource={resource}
          group={group ?? { all: [] }}
          onClose={() => setOpen(false)}
          onApply={apply}
        />
      )}
    </Stack>
  );
}
