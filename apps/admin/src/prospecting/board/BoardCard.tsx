import DriveFileMoveIcon from '@mui/icons-material/DriveFileMove';
import { Box, Card, IconButton, ListSubheader, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { MissingFacts, type Opportunity, StaleChip } from '../opportunities/index.js';
import type { Stage } from '../pipeline-stages/index.js';

interface BoardCardProps {
  card: Opportunity;
  /** Where it may go; none for those who may not write. */
  stages: Stage[];
  onDrag: (card: Opportunity) => void;
  onMove: (card: Opportunity, stage: Stage) => void;
}

/** An opportunity on the board: dragged by mouse, or moved by its menu, which the keyboard and a finger reach. */
export function BoardCard({ card, stages, onDrag, onMove }: BoardCardProps) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const canMove = stages.length > 0;
  return (
    <Card
      component="li"
      variant="outlined"
      draggable={canMove}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.title);
        onDrag(card);
      }}
      sx={{ p: 1, mb: 1, display: 'flex', gap: 0.5, ...(canMove && { cursor: 'grab' }) }}
    >
      <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <RecordLink resource="opportunities" id={card.id}>
          {card.title}
        </RecordLink>
        <Typography variant="body2">{card.organizationName}</Typography>
        <Typography variant="body2" color="text.secondary">
          {[
            money(card.oneOffAmount),
            translate('board.perYear', { amount: money(card.yearlyAmount) }),
            `${card.chance} %`,
            card.expectedOn && day(card.expectedOn),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        <StaleChip opportunity={card} />
        <MissingFacts opportunity={card} />
      </Box>
      {canMove && <MoveMenu card={card} stages={stages} onMove={onMove} />}
    </Card>
  );
}

function MoveMenu({ card, stages, onMove }: Omit<BoardCardProps, 'onDrag'>) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const name = translate('board.move', { title: card.title });
  return (
    <Box>
      <IconButton
        size="small"
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <DriveFileMoveIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        <ListSubheader>{translate('board.moveTo')}</ListSubheader>
        {stages
          .filter(({ id }) => id !== card.stageId)
          .map((stage) => (
            <MenuItem
              key={stage.id}
              onClick={() => {
                setAnchor(undefined);
                onMove(card, stage);
              }}
            >
              {stage.name}
            </MenuItem>
          ))}
      </Menu>
    </Box>
  );
}
