import { Chip } from '@mui/material';
import type { TagColor } from '@terril/domain';
import { GROUNDS } from '../../reference/tags/index.js';

/** A stage by its name, on its colour. */
export function StageChip({ name, color }: { name: string; color: TagColor }) {
  return <Chip component="span" size="small" label={name} sx={{ bgcolor: GROUNDS[color] }} />;
}
