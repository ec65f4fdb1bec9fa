import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { LetterProof } from '../letters/index.js';
import type { NoticeWithLetter } from './renewal.js';

const MOST = 100;

/** The notices of a contract's renewals with what proves that they left; nothing for one that has none. */
export function ContractNotices() {
  const record = useRecordContext();
  const translate = useTranslate();
  const notices = useApi<{ data: NoticeWithLetter[]; total: number }>(
    record && `/renewal-notices${queryString({ contractId: record.id, perPage: MOST })}`,
  );
  if (!notices.data?.total) return null;
  return (
    <Section title={translate('notice.ofContract')}>
      <Loaded query={notices}>{({ data }) => data.map((notice) => <Notice key={notice.id} notice={notice} />)}</Loaded>
    </Section>
  );
}

function Notice({ notice: { termEndsOn, sentOn, means, recipient, note, letter } }: { notice: NoticeWithLetter }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const title = translate(sentOn ? 'notice.term' : 'notice.draft', { day: day(termEndsOn) });
  const noted = sentOn && means && [day(sentOn), term('noticeMeans', means), recipient].filter(Boolean).join(' · ');
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {letter ? (
        <LetterProof letter={letter} recipient={recipient} />
      ) : (
        <Typography variant="body2">{noted}</Typography>
      )}
      {note && <Typography variant="body2">{note}</Typography>}
    </Box>
  );
}
