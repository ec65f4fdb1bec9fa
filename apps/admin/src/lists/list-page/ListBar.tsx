import { Box, Stack, useMediaQuery, type Theme } from '@mui/material';
import { useResourceContext, type SortPayload } from 'react-admin';
import { createContext, useContext, type ComponentProps } from 'react';
import { ColumnsButton } from '../columns/index.js';
import { ConditionsBar } from '../conditions/index.js';
import { isSegmented, SegmentButton } from '../segments/index.js';
import { ViewsMenu } from '../views/index.js';

interface ListPageState {
  /** The list takes conditions. */
  conditional: boolean;
  usualSort: SortPayload;
}

/** Set by `ListPage`: a table elsewhere, as under a record, has no bar and all its usual columns. */
export const ListPageContext = createContext<ListPageState | undefined>(undefined);

/** What changes the view of a list: its saved views, its conditions and its columns. */
export function ListBar(columns: ComponentProps<typeof ColumnsButton>) {
  const page = useContext(ListPageContext);
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const resource = useResourceContext();
  if (!page) return null;
  return (
    // On a wide screen as high as what covers it while rows are ticked.
    <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', px: 1, minHeight: { md: 48 } }}>
      {page.conditional && <ViewsMenu usualSort={page.usualSort} />}
      {page.conditional && <ConditionsBar />}
      {isSegmented(resource) && <SegmentButton />}
      {!isNarrow && (
        <Box sx={{ ml: 'auto' }}>
          <ColumnsButton {...columns} />
        </Box>
      )}
    </Stack>
  );
}
