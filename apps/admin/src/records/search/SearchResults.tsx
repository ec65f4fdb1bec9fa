/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a list of which an input elsewhere holds the focus */
import ArrowForwardIcon from '@mui/icons-material/ArrowForward';
import { Box, Typography } from '@mui/material';
import { useResourceDefinitions } from 'react-admin';
import { Emphasized } from './Emphasized.js';
import type { Entry, EntryGroup } from './entry.js';

interface SearchResultsProps {
  id: string;
  label: string;
  groups: EntryGroup[];
  typed: string;
  active: Entry | undefined;
  onActive: (entry: Entry) => void;
  onChoose: (entry: Entry) => void;
}

export const optionId = (listId: string, { key }: Entry): string => `${listId}-${key.replaceAll(/\W/g, '-')}`;

/** The listbox of the search: the focus stays in the input, which names the active option. */
export function SearchResults({ id, label, groups, typed, active, onActive, onChoose }: SearchResultsProps) {
  return (
    <Box id={id} role="listbox" aria-label={label} sx={{ overflowY: 'auto', py: groups.length > 0 ? 1 : 0 }}>
      {groups.map(({ key, title, entries }) => (
        <Box key={key} role="group" aria-labelledby={`${id}-group-${key}`}>
          <Typography
            id={`${id}-group-${key}`}
            component="div"
            variant="overline"
            sx={{ px: 2, color: 'text.secondary', lineHeight: 2 }}
          >
            {title}
          </Typography>
          {entries.map((entry) => (
            <Option
              key={entry.key}
              id={optionId(id, entry)}
              entry={entry}
              typed={typed}
              isActive={entry.key === active?.key}
              onActive={onActive}
              onChoose={onChoose}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}

interface OptionProps {
  id: string;
  entry: Entry;
  typed: string;
  isActive: boolean;
  onActive: (entry: Entry) => void;
  onChoose: (entry: Entry) => void;
}

function Option({ id, entry, typed, isActive, onActive, onChoose }: OptionProps) {
  const Icon = useResourceDefinitions()[entry.resource ?? '']?.icon ?? ArrowForwardIcon;
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseMove={() => onActive(entry)}
      // The input keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 0.75,
        cursor: 'pointer',
        borderLeft: '4px solid',
        borderLeftColor: isActive ? 'primary.main' : 'transparent',
        backgroundColor: isActive ? '#dfe9ed' : undefined,
      }}
    >
      <Icon fontSize="small" aria-hidden sx={{ color: 'text.secondary' }} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <div>
          <Emphasized text={entry.title} typed={typed} />
        </div>
        {entry.detail && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <Emphasized text={entry.detail} typed={typed} />
          </Typography>
        )}
      </Box>
    </Box>
  );
}
