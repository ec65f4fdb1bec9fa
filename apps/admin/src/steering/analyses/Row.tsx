import DeleteIcon from '@mui/icons-material/Delete';
import { Box, IconButton } from '@mui/material';
import type { ReactNode } from 'react';

interface RowProps {
  /** What the button says that takes it away. */
  removal: string;
  onRemove: () => void;
  children: ReactNode;
}

/** One of several choices, beside one another or one under the other, and the button that takes it away. */
export function Row({ removal, onRemove, children }: RowProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box
        sx={{
          flexGrow: 1,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
          '& > *': { minWidth: 0 },
        }}
      >
        {children}
      </Box>
      <IconButton aria-label={removal} onClick={onRemove}>
        <DeleteIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}
