import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DragIndicatorIcon from '@mui/icons-material/DragIndicator';
import { Box, Button, Checkbox, FormControlLabel, IconButton, Stack } from '@mui/material';
import { type DragEvent, useState } from 'react';
import { useResourceContext, useTranslate, useTranslateLabel } from 'react-admin';
import { useColumns } from './useColumns.js';

export interface ColumnName {
  name: string;
  /** As the column gives it, if it does. */
  label?: string;
}

export interface ColumnsChoiceProps {
  all: ColumnName[];
  shownByDefault: string[];
}

/** Chooses the columns of a list and their order: dragged, or moved by buttons. */
export default function ColumnsChoice({ all, shownByDefault }: ColumnsChoiceProps) {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const resource = useResourceContext();
  const [chosen, setChosen] = useColumns();
  const [dragged, setDragged] = useState<string>();
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
  const move = (from: number, to: number) => {
    const moved = shown[from];
    if (moved !== undefined && from !== to) setChosen(shown.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  /** Shown columns change places as one passes over another. */
  const draggable = (name: string, index: number) =>
    index < shown.length && {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        // Without data, Firefox drags nothing.
        event.dataTransfer.setData('text/plain', name);
        setDragged(name);
      },
      onDragEnter: () => dragged !== undefined && move(shown.indexOf(dragged), index),
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => event.preventDefault(),
      onDragEnd: () => setDragged(undefined),
    };
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 2, py: 1 }}>
        {ordered.map(({ name, label }, index) => {
          const text = String(translateLabel({ label, source: name, resource }));
          return (
            <Stack
              key={name}
              component="li"
              direction="row"
              {...draggable(name, index)}
              sx={{ alignItems: 'center', opacity: dragged === name ? 0.5 : 1 }}
            >
              <DragIndicatorIcon
                fontSize="small"
                color="action"
                sx={{ mr: 0.5, cursor: 'grab', visibility: index < shown.length ? 'visible' : 'hidden' }}
              />
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
                    onClick={() => move(index, index - 1)}
                  >
                    <ArrowUpwardIcon fontSize="inherit" />
                  </IconButton>
                  <IconButton
                    size="small"
                    disabled={index === shown.length - 1}
                    aria-label={translate('columns.after', { name: text })}
                    onClick={() => move(index, index + 1)}
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
    </>
  );
}
