import { Box, Chip } from '@mui/material';
import { useGetManyAggregate } from 'react-admin';
import { GROUNDS, type Tag } from './tag.js';

/** The tags of a record by name. Those of a whole list are asked for in one request. */
export function TagChips({ ids }: { ids: number[] }) {
  const { data = [] } = useGetManyAggregate<Tag>('tags', { ids }, { enabled: ids.length > 0 });
  if (ids.length === 0) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {data.filter(Boolean).map(({ id, name, color }) => (
        <Chip key={id} component="span" size="small" label={name} sx={{ bgcolor: GROUNDS[color] }} />
      ))}
    </Box>
  );
}
