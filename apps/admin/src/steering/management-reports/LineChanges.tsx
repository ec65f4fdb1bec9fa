import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LineChange } from './management-report.js';

const MARKS = { same: ' ', removed: '−', added: '+' };
const GROUNDS = { same: undefined, removed: '#fbe9e7', added: '#e6f4ea' };

/** Two texts laid over each other, line by line; a sign tells what the colour does. */
export function LineChanges({ lines }: { lines: LineChange[] }) {
  const translate = useTranslate();
  const told = {
    same: '',
    removed: translate('managementReport.removedLine'),
    added: translate('managementReport.addedLine'),
  };
  return (
    <Box sx={{ fontFamily: 'monospace', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {lines.map(({ kind, text }, place) => (
        <Box
          // The lines never change in place: they are told apart by where they stand.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${place} ${text}`}
          component={({ same: 'div', removed: 'del', added: 'ins' } as const)[kind]}
          sx={{ display: 'flex', gap: 1, px: 1, color: 'text.primary', textDecoration: 'none', bgcolor: GROUNDS[kind] }}
        >
          <span aria-label={told[kind] || undefined} role={told[kind] ? 'img' : undefined}>
            {MARKS[kind]}
          </span>
          <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>
        </Box>
      ))}
    </Box>
  );
}
