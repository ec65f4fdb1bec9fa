import type { ReactNode } from 'react';
import { ArrayInput, SimpleFormIterator, type ArrayInputProps } from 'react-admin';

interface RowsProps extends Omit<ArrayInputProps, 'children'> {
  /** The narrowest an input may be before it goes to the next line, in rem. */
  narrowest?: number;
  children: ReactNode;
}

/** The rows a record is made of (price versions, invoice lines), edited in place; their order is their own, no dragging. */
export function Rows({ narrowest = 9, children, ...props }: RowsProps) {
  return (
    <ArrayInput {...props}>
      <SimpleFormIterator
        disableReordering
        disableClear
        sx={{
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
