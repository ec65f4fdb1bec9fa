import { Box, type SxProps } from '@mui/material';
import { CARD_COLUMNS, type CardWidth } from '@terril/domain';
import type { LiHTMLAttributes } from 'react';

interface CardPlaceProps extends LiHTMLAttributes<HTMLLIElement> {
  width: CardWidth;
  sx?: SxProps;
}

/** The place of a card among others, as wide as it was given where there is room, and as high as its neighbours. */
export function CardPlace({ width, sx, ...props }: CardPlaceProps) {
  const columns = CARD_COLUMNS[width];
  return (
    <Box
      component="li"
      {...props}
      sx={{
        gridColumn: { sm: columns < CARD_COLUMNS.half ? 'span 1' : 'span 2', lg: `span ${columns}` },
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        // The cards fill it: what parts them is the gap of the grid.
        '& .MuiCard-root': { flexGrow: 1, mb: 0 },
        ...sx,
      }}
    />
  );
}
