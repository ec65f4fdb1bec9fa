import AddIcon from '@mui/icons-material/Add';
import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CardKind } from './card-kind.js';
import { CARD_KINDS } from './card-kinds.js';
import { CardDialog, type NewCard } from './CardDialog.js';

/** Offers the kinds of cards, and asks what the new one shows. */
export function AddCard({ onAdd }: { onAdd: (card: NewCard) => void }) {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<CardKind>();
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {translate('dashboards.add')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {CARD_KINDS.map((kind) => (
          <MenuItem
            key={kind.kind}
            onClick={() => {
              setAnchor(null);
              setChosen(kind);
            }}
          >
            <ListItemText
              primary={translate(`dashboards.kinds.${kind.kind}`)}
              secondary={translate(`dashboards.kindsHelp.${kind.kind}`)}
            />
          </MenuItem>
        ))}
      </Menu>
      {chosen && (
        <CardDialog
          action="ra.action.add"
          card={{ kind: chosen.kind, title: null, ...chosen.usual }}
          onClose={() => setChosen(undefined)}
          onSave={onAdd}
        />
      )}
    </>
  );
}
