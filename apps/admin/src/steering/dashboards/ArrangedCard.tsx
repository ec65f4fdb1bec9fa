import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import DeleteIcon from '@mui/icons-material/Delete';
import DragIndicatorIcon from '@mui/icons-material/DragIndicator';
import EditIcon from '@mui/icons-material/Edit';
import { Box, IconButton, Paper, Typography } from '@mui/material';
import type { DashboardCard } from '@terril/domain';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { CardDialog } from './CardDialog.js';
import { CardPlace } from './CardPlace.js';
import { DashboardCardView } from './DashboardCardView.js';
import { useCardTitle } from './useCardTitle.js';
import { HANDLE, type useDragged } from './useDragged.js';

interface ArrangedCardProps {
  card: DashboardCard;
  /** From 0, among `count` cards. */
  place: number;
  count: number;
  isDragged: boolean;
  /** The one dragged would take this place. */
  isOver: boolean;
  handlersOf: ReturnType<typeof useDragged>['handlersOf'];
  onMove: (from: number, to: number, title: string) => void;
  onChange: (card: DashboardCard) => void;
  onRemove: (title: string) => void;
}

/** A card while it is arranged: dragged by mouse or by its handle, moved by buttons, changed, taken away. */
export function ArrangedCard({ card, place, count, isDragged, isOver, handlersOf, ...on }: ArrangedCardProps) {
  const translate = useTranslate();
  const title = useCardTitle(card);
  const [isAsked, setAsked] = useState(false);
  const step = (by: 1 | -1) => (event: MouseEvent<HTMLElement>) => {
    const button = event.currentTarget;
    on.onMove(place, place + by, title);
    // A browser takes the focus from what changes its place.
    button.focus();
  };
  const button = (name: string, icon: ReactNode, onClick: (event: MouseEvent<HTMLElement>) => void, isOff = false) => (
    <IconButton
      size="small"
      aria-label={translate(`dashboards.${name}`, { title })}
      title={translate(`dashboards.${name}`, { title })}
      // Not disabled: the keyboard would lose its place at either end.
      aria-disabled={isOff}
      onClick={onClick}
      sx={{ opacity: isOff ? 0.4 : 1 }}
    >
      {icon}
    </IconButton>
  );
  return (
    <CardPlace
      width={card.width}
      {...handlersOf(place, title)}
      aria-label={title}
      sx={{
        cursor: isDragged ? 'grabbing' : 'grab',
        userSelect: 'none',
        opacity: isDragged ? 0.5 : 1,
        borderRadius: 1,
        ...(isOver && { outline: '3px dashed', outlineColor: 'primary.main', outlineOffset: 2 }),
      }}
    >
      <Paper square sx={{ display: 'flex', alignItems: 'center', px: 0.5, bgcolor: 'action.hover' }}>
        <Box {...HANDLE} sx={{ display: 'flex', p: 1, ml: -0.5, touchAction: 'none' }}>
          <DragIndicatorIcon fontSize="small" color="action" />
        </Box>
        <Typography variant="body2" noWrap sx={{ flexGrow: 1, minWidth: 0 }}>
          {title}
        </Typography>
        {button('before', <ArrowBackIcon fontSize="inherit" />, step(-1), place === 0)}
        {button('after', <ArrowForwardIcon fontSize="inherit" />, step(1), place === count - 1)}
        {button('change', <EditIcon fontSize="inherit" />, () => setAsked(true))}
        {button('remove', <DeleteIcon fontSize="inherit" />, () => on.onRemove(title))}
      </Paper>
      <Box inert sx={{ display: 'flex', flexDirection: 'column', flexGrow: 1 }}>
        <DashboardCardView card={card} />
      </Box>
      {isAsked && (
        <CardDialog
          action="ra.action.confirm"
          card={card}
          onClose={() => setAsked(false)}
          onSave={(changed) => on.onChange({ ...changed, id: card.id })}
        />
      )}
    </CardPlace>
  );
}
