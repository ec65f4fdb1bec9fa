import { Chip, type ChipProps } from '@mui/material';
import { useTerm } from './terms.js';

const COLORS: Record<string, ChipProps['color']> = {
  user: 'success',
  running: 'success',
  prospect: 'info',
  upcoming: 'info',
  draft: 'info',
  applied: 'success',
  former: 'default',
  ended: 'default',
  partner: 'secondary',
};

/** A state in a word; the colour only helps, it says nothing the word does not. */
export function StatusChip({ of, value }: { of: 'status' | 'contractState' | 'indexationState'; value: string }) {
  const term = useTerm();
  return <Chip size="small" variant="outlined" color={COLORS[value] ?? 'default'} label={term(of, value)} />;
}
