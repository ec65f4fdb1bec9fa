import FilterListIcon from '@mui/icons-material/FilterList';
import { Box, Button, Collapse } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../ui/useUrlState.js';
import { NarrowingChip } from './NarrowingChip.js';
import { NarrowingInput } from './NarrowingInput.js';
import { OTHER_NARROWING } from './narrowing.js';
import { type NarrowingName, NARROWINGS, useNarrowing } from './useNarrowing.js';

/** Narrows the page: its filters one click away, so that a telephone has room, and those in use always in sight. */
export function NarrowingBar({ names = NARROWINGS }: { names?: readonly NarrowingName[] }) {
  const [isOpen, setOpen] = useState(false);
  const narrowing = useNarrowing(names);
  const [, setParams] = useUrlState();
  const translate = useTranslate();
  const id = useId();
  const choose = (name: NarrowingName, value: string | number) =>
    setParams({
      ...(value && OTHER_NARROWING[name] && { [OTHER_NARROWING[name]]: '' }),
      [name]: value,
      page: 1,
    });
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          size="small"
          startIcon={<FilterListIcon />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {translate('report.narrow')}
        </Button>
        {names.map((name) => {
          const value = narrowing[name];
          return value && <NarrowingChip key={name} name={name} value={value} onRemove={() => choose(name, '')} />;
        })}
      </Box>
      <Collapse in={isOpen} unmountOnExit id={id}>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            pt: 1.5,
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
          }}
        >
          {names.map((name) => (
            <NarrowingInput key={name} name={name} value={narrowing[name]} onChange={(value) => choose(name, value)} />
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}
