import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HistoryEntry } from './entry.js';
import { useWords } from './useWords.js';

/** What an entry says of each field. A change is told at once; all the fields of what came or went on request. */
export function EntryChanges({ entry }: { entry: HistoryEntry }) {
  const translate = useTranslate();
  if (entry.changes.length === 0) return null;
  if (entry.action === 'update') return <Changes entry={entry} />;
  return (
    <>
      <Box component="details">
        <Typography component="summary" variant="body2" color="text.secondary" sx={{ cursor: 'pointer' }}>
          {translate('history.fieldCount', { smart_count: entry.changes.length })}
        </Typography>
        <Changes entry={entry} />
      </Box>
      {entry.ownedRows > 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('history.ownedRows', { smart_count: entry.ownedRows })}
        </Typography>
      )}
    </>
  );
}

function Changes({ entry }: { entry: HistoryEntry }) {
  const translate = useTranslate();
  const { fieldName, value } = useWords();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
      {entry.changes.map((change) => {
        const before = value(entry, change.field, change.old, change.oldName);
        const after = value(entry, change.field, change.new, change.newName);
        return (
          <Typography component="li" variant="body2" key={change.field}>
            {`${fieldName(entry, change)}${translate('history.colon')}`}
            {change.old === null ? (
              after
            ) : (
              <>
                <del>{before}</del>
                {' → '}
                <ins style={{ textDecoration: 'none' }}>{after}</ins>
              </>
            )}
          </Typography>
        );
      })}
    </Box>
  );
}
