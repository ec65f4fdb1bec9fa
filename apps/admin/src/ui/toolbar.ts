import type { SxProps, Theme } from '@mui/material';

/** What can be done to ticked rows, on a telephone: in the flow of the page, on as many lines as it takes. */
export const ON_A_TELEPHONE: SxProps<Theme> = (theme) => ({
  [theme.breakpoints.down('md')]: {
    '&&&': { position: 'static', transform: 'none', height: 'auto', flexWrap: 'wrap', py: 0.5 },
    '& .RaBulkActionsToolbar-topToolbar': { flexWrap: 'wrap', justifyContent: 'flex-end', height: 'auto' },
  },
});
