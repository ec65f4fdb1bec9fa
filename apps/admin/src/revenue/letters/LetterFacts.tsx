import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Letter } from './letter.js';
import { pdfOf } from './letterFiles.js';

/** Where a letter stands, and its PDF. */
export function LetterLink({ id, state, subject }: Pick<Letter, 'id' | 'state' | 'subject'>) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <StatusChip of="letterState" value={state} />
      <Link href={pdfOf(id)} download aria-label={translate('letter.downloadOf', { subject })}>
        {translate('letter.download')}
      </Link>
    </Box>
  );
}

/** What proves that a letter left: when, how, to whom, by whom, its e-mail and the fingerprint of its PDF. */
export function LetterProof({ letter, recipient }: { letter: Letter; recipient?: string | null }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const { sentOn, means, email, userName, messageId, sha256, failure } = letter;
  const to = recipient ?? email;
  const left = sentOn &&
    means && [day(sentOn), term('noticeMeans', means), to, userName && translate('letter.by', { name: userName })];
  return (
    <>
      <LetterLink {...letter} />
      {left && <Typography variant="body2">{left.filter(Boolean).join(' · ')}</Typography>}
      {failure && (
        <Typography variant="body2" color="error">
          {failure}
        </Typography>
      )}
      {(sentOn || messageId) && (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {[messageId && translate('letter.messageId', { id: messageId }), translate('letter.sha256', { hash: sha256 })]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      )}
    </>
  );
}
