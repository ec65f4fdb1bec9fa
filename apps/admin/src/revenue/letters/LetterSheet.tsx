import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LetterContent } from './letter.js';

/** A letter as it will be printed, in the words of the page. */
export function LetterSheet({ letter }: { letter: LetterContent }) {
  const translate = useTranslate();
  const { sender, recipient, placeAndDay, subject, box, body, table, legal, email } = letter;
  return (
    <Box
      component="article"
      aria-label={translate('letter.preview')}
      sx={{ border: 1, borderColor: 'divider', p: { xs: 1.5, sm: 3 }, overflowWrap: 'anywhere' }}
    >
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {email ? translate('letter.emailedTo', { email }) : translate('letter.noAddress')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 2, mb: 2 }}>
        <Lines lines={sender} />
        <Lines lines={recipient} />
      </Box>
      <Typography variant="body2" sx={{ textAlign: 'right', mb: 2 }}>
        {placeAndDay}
      </Typography>
      <Typography variant="body2" sx={{ mb: 2 }}>
        <strong>{translate('letter.subject')}</strong>
        {subject}
      </Typography>
      {box && (
        <Typography
          role="note"
          aria-label={translate('letter.framed')}
          sx={{ border: 2, p: 1.5, mb: 2, fontWeight: 700, textAlign: 'center' }}
        >
          {box}
        </Typography>
      )}
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
        {body}
      </Typography>
      {table && <Rows rows={table} />}
      {legal && (
        <Typography variant="caption" component="p" sx={{ mt: 2, textAlign: 'center' }}>
          {legal}
        </Typography>
      )}
    </Box>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
      {lines.join('\n')}
    </Typography>
  );
}

function Rows({ rows: [titles = [], ...rows] }: { rows: string[][] }) {
  const cells = (row: string[]) =>
    row.map((text, index) => (
      // A row never changes: its cells are told apart by their place.
      <TableCell key={titles[index]} align={index === 0 ? 'left' : 'right'}>
        {text}
      </TableCell>
    ));
  return (
    <Box sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small">
        <TableHead>
          <TableRow>{cells(titles)}</TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.join('|')}>{cells(row)}</TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
