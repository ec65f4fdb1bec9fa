import { Stack, useMediaQuery, type Theme } from '@mui/material';
import { createContext, useContext, type ComponentProps } from 'react';
import { ColumnsButton } from '../columns/index.js';
import { ConditionsBar } from '../conditions/index.js';

interface ListPageState {
  /** The list takes conditions. */
  conditional: boolean;
}

/** Set by `ListPage`: a table elsewhere, as under a record, has no bar and all its usual columns. */
export const ListPageContext = createContext<ListPageState | undefined>(undefined);

/** What changes the view of a list: its conditions and its columns. */
export function ListBar(columns: ComponentProps<typeof ColumnsButton>) {
  const page = useContext(ListPageContext);
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  if (!page) return null;
  return (
    <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', px: 1 }}>
      {page.conditional && <ConditionsBar />}
      {!isNarrow && <ColumnsButton {...columns} />}
    </Stack>
  );
}
