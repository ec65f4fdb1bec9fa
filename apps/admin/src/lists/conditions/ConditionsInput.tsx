import TuneIcon from '@mui/icons-material/Tune';
import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { ConditionsDialog } from './ConditionsDialog.js';
import { ConditionsText } from './ConditionsText.js';
import { type Group, readWhere } from './conditions.js';

/** Conditions on the records of `resource`, as a field of a form: the text that `?where=` of the list takes. */
export function ConditionsInput({ source, resource }: { source: string; resource: string }) {
  const { field, fieldState } = useInput({ source });
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const group = readWhere(field.value);
  const apply = (changed: Group | undefined) => {
    field.onChange(changed ? JSON.stringify(changed) : null);
    setOpen(false);
  };
  return (
    <Stack sx={{ alignItems: 'flex-start', gap: 0.5 }}>
      <Button startIcon={<TuneIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {translate('conditions.button')}
      </Button>
      {group && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <ConditionsText resource={resource} part={group} isOutermost />
        </Typography>
      )}
      {fieldState.error?.message && (
        <Typography variant="body2" color="error" role="alert">
          {fieldState.error.message}
        </Typography>
      )}
      {isOpen && (
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
