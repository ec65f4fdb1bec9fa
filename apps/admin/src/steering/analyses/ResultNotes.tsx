import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Result } from './analysis.js';

/** What has to be known to read a table: what its columns and cells are, which it lacks, and what it counts twice. */
export function ResultNotes({ result: { cross, sharesRecords } }: { result: Result }) {
  const translate = useTranslate();
  const notes = [
    cross && translate('analyses.crossed', { dimension: cross.dimension, measure: cross.measure }),
    cross && cross.cutAt !== null && translate('analyses.cutColumns', { shown: cross.cutAt, total: cross.total }),
    sharesRecords && translate('analyses.sharesRecords'),
  ].filter((note) => typeof note === 'string');
  if (notes.length === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
      {notes.join(' ')}
    </Typography>
  );
}
