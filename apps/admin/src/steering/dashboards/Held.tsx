import { Paper } from '@mui/material';
import type { Drag } from './useDragged.js';

/** The title of what is dragged, under the hand; a finger does not hide it. */
export function Held({ title, x, y }: Drag) {
  return (
    <Paper
      elevation={6}
      aria-hidden
      sx={{
        position: 'fixed',
        left: 0,
        top: 0,
        transform: `translate(min(${x + 12}px, 100vw - 100% - 8px), ${y - 48}px)`,
        zIndex: 'tooltip',
        maxWidth: '16rem',
        px: 1.5,
        py: 0.75,
        typography: 'body2',
        pointerEvents: 'none',
      }}
    >
      {title}
    </Paper>
  );
}
