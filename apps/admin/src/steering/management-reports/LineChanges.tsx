import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LineChange } from './management-report.js';

/** Lines that are the same on both sides of each change, kept to read it by. */
const CONTEXT = 2;

const MARKS = { same: ' ', removed: '−', added: '+' };
const GROUNDS = { same: undefined, removed: '#fbe9e7', added: '#e6f4ea' };

/** Two texts laid over each other, line by line; a sign tells what the colour does. Long runs without a change are left out. */
export function LineChanges({ lines }: { lines: LineChange[] }) {
  const translate = useTranslate();
  const told = {
    same: '',
    removed: translate('managementReport.removedLine'),
    added: translate('managementReport.addedLine'),
  };
  return (
    <Box sx={{ fontFamily: 'monospace', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {folded(lines).map(({ kind, text, count }, place) => (
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
          <span style={{ whiteSpace: 'pre-wrap' }}>
            {count === undefined ? text : translate('managementReport.sameLines', { smart_count: count })}
          </span>
        </Box>
      ))}
    </Box>
  );
}

/** A line, or in place of several that are the same, how many they are. */
type Folded = LineChange & { count?: number };

function folded(lines: LineChange[]): Folded[] {
  const isNear = lines.map((_, place) =>
    lines.slice(Math.max(0, place - CONTEXT), place + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const kept: Folded[] = [];
  for (const [place, line] of lines.entries()) {
    const last = kept.at(-1);
    if (isNear[place]) kept.push(line);
    else if (last?.count === undefined) kept.push({ kind: 'same', text: '', count: 1 });
    else last.count += 1;
  }
  return kept;
}
