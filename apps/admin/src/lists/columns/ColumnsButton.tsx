import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import ViewWeekIcon from '@mui/icons-material/ViewWeek';
import { Box, Button, Checkbox, FormControlLabel, IconButton, Popover, Stack } from '@mui/material';
import { useId, useState } from 'react';
import { useResourceContext, useTranslate, useTranslateLabel } from 'react-admin';
import { useColumns } from './useColumns.js';

export interface ColumnName {
  name: string;
  /** As the column gives it, if it does. */
  label?: string;
}

interface ColumnsButtonProps {
  all: ColumnName[];
  shownByDefault: string[];
}

/** Chooses the columns of a list and their order, by mouse and by keyboard. */
export function ColumnsButton({ all, shownByDefault }: ColumnsButtonProps) {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const resource = useResourceContext();
  const id = useId();
  const [chosen, setChosen] = useColumns();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const shown = (chosen ?? shownByDefault).filter((name) => all.some((column) => column.name === name));
  const ordered = [
    ...shown.flatMap((name) => all.filter((column) => column.name === name)),
    ...all.filter(({ name }) => !shown.includes(name)),
  ];
  const toggle = (name: string) => {
    const others = shown.filter((one) => one !== name);
    if (others.length === shown.length) setChosen([...shown, name]);
    else if (others.length > 0) setChosen(others);
  };
  const move = (index: number, by: 1 | -1) => {
    const moved = shown[index];
    if (moved !== undefined) setChosen(shown.toSpliced(index, 1).toSpliced(index + by, 0, moved));
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<ViewWeekIcon />}
        aria-haspopup="dialog"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {translate('columns.button')}
      </Button>
      <Popover
        id={id}
        open={button !== null}
        anchorEl={button}
        onClose={() => setButton(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('columns.button') } }}
      >
        <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 1 }}>
          {ordered.map(({ name, label }, index) => {
            const text = String(translateLabel({ label, source: name, resource }));
            return (
              <Stack key={name} component="li" direction="row" sx={{ alignItems: 'center' }}>
                <FormControlLabel
                  sx={{ flex: 1, mr: 2 }}
                  control={<Checkbox size="small" checked={shown.includes(name)} onChange={() => toggle(name)} />}
                  label={text}
                />
                {index < shown.length && (
                  <>
                    <IconButton
                      size="small"
                      disabled={index === 0}
                      aria-label={translate('columns.before', { name: text })}
                      onClick={() => move(index, -1)}
                    >
                      <ArrowUpwardIcon fontSize="inherit" />
                    </IconButton>
                    <IconButton
                      size="small"
                      disabled={index === shown.length - 1}
                      aria-label={translate('columns.after', { name: text })}
                      onClick={() => move(index, 1)}
                    >
                      <ArrowDownwardIcon fontSize="inherit" />
                    </IconButton>
                  </>
                )}
              </Stack>
            );
          })}
        </Box>
        <Box sx={{ px: 2, pb: 1 }}>
          <Button size="small" onClick={() => setChosen(undefined)}>
            {translate('columns.reset')}
          </Button>
        </Box>
      </Popover>
    </>
  );
}
