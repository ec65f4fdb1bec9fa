import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { ArrayInput, SimpleFormIterator, useSimpleFormIterator, useTranslate, type ArrayInputProps } from 'react-admin';

interface RowsProps extends Omit<ArrayInputProps, 'children'> {
  /** The narrowest an input may be before it goes to the next line, in rem. */
  narrowest?: number;
  /** Translation key of the button that adds a row. */
  addLabel: string;
  canReorder?: boolean;
  children: ReactNode;
}

/** The rows a record is made of (price versions, invoice lines), edited in place; their order is their own unless `canReorder`. */
export function Rows({ narrowest = 10, addLabel, canReorder = false, children, ...props }: RowsProps) {
  return (
    <ArrayInput sx={{ '& > .MuiFormHelperText-root': { mb: 2 } }} {...props}>
      <SimpleFormIterator
        disableReordering={!canReorder}
        disableClear
        addButton={<AddRow label={addLabel} />}
        sx={{
          '& .MuiFormControl-root': { minWidth: 0 },
          '& .RaSimpleFormIterator-line': { py: 1.5 },
          '& .RaSimpleFormIterator-form': {
            display: 'grid',
            columnGap: 1.5,
            alignItems: 'start',
            gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${narrowest}rem), 1fr))`,
          },
        }}
      >
        {children}
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function AddRow({ label }: { label: string }) {
  const { add } = useSimpleFormIterator();
  const translate = useTranslate();
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={() => add()}>
      {translate(label)}
    </Button>
  );
}
