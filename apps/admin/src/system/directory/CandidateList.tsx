import { List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { Candidate } from './candidate.js';

interface CandidateListProps {
  candidates: Candidate[];
  chosen: Candidate | undefined;
  onChoose: (candidate: Candidate) => void;
}

/** The bodies found, each with what tells it from the others. */
export function CandidateList({ candidates, chosen, onChoose }: CandidateListProps) {
  const translate = useTranslate();
  const { day } = useFormat();
  const about = ({ siret, siren, postcode, city, hasCeased, ceasedOn }: Candidate) => {
    const ceased = hasCeased && translate(ceasedOn ? 'directory.ceasedOn' : 'directory.ceased', { day: day(ceasedOn) });
    return [siret ?? siren, [postcode, city].filter(Boolean).join(' '), ceased].filter(Boolean).join(' · ');
  };
  return (
    <List aria-label={translate('directory.found')} dense>
      {candidates.map((candidate) => (
        <ListItem key={candidate.siren} disablePadding>
          <ListItemButton
            selected={candidate === chosen}
            aria-pressed={candidate === chosen}
            onClick={() => onChoose(candidate)}
          >
            <ListItemText primary={candidate.name} secondary={about(candidate)} />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
