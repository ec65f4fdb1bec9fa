import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Link, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useSettings } from '../../system/settings/index.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { fileOf, type Letter, LetterPreview, LetterProof } from '../letters/index.js';
import type { Indexation } from './indexation.js';
import { useIndexationLetters } from './useIndexationLetters.js';

const PER_PAGE = 10;

/** The letters by which clients are told of an indexation: made, sent and printed here, and kept with it. */
export function IndexationLetters({ indexation }: { indexation: Indexation }) {
  const { id, state, version } = indexation;
  const translate = useTranslate();
  const [page, setPage] = useState(0);
  const { prepare, send, toPrint, isBusy, count } = useIndexationLetters(id);
  const { data: settings } = useSettings();
  const { canAccess } = useCanAccess({ resource: 'indexations', action: 'edit' });
  const [isLooking, setLooking] = useState(false);
  // What was changed is no filter: it has the letters read anew.
  const letters = useApi<{ data: Letter[]; total: number }>(
    `/indexations/${id}/letters${queryString({ page: page + 1, perPage: PER_PAGE })}#${version} ${state} ${count}`,
  );
  const total = letters.data?.total ?? 0;
  const actions = canAccess && state !== 'reverted' && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" aria-haspopup="dialog" onClick={() => setLooking(true)}>
        {translate('letter.preview')}
      </Button>
      <Button size="small" variant="outlined" loading={isBusy} onClick={() => void prepare()}>
        {translate('indexationLetters.prepare')}
      </Button>
      {total > 0 && settings?.mailEnabled && (
        <Button size="small" variant="contained" onClick={() => void send()}>
          {translate('indexationLetters.send')}
        </Button>
      )}
    </Box>
  );
  return (
    <Section title={translate('indexationLetters.title')} action={actions}>
      {toPrint.length > 0 && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          <Link href={fileOf('print', toPrint)} download>
            {translate('letter.printMany', { smart_count: toPrint.length })}
          </Link>
        </Typography>
      )}
      <Loaded query={letters}>
        {({ data }) =>
          total === 0 ? (
            <Typography variant="body2">{translate('indexationLetters.none')}</Typography>
          ) : (
            <>
              {data.map((letter) => (
                <Box key={letter.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
                  <RecordLink resource="organizations" id={letter.organizationId}>
                    {letter.organizationName}
                  </RecordLink>{' '}
                  <LetterProof letter={letter} />
                </Box>
              ))}
              <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />
            </>
          )
        }
      </Loaded>
      {isLooking && <Look id={id} onClose={() => setLooking(false)} />}
    </Section>
  );
}

function Look({ id, onClose }: { id: number; onClose: () => void }) {
  const translate = useTranslate();
  const title = useId();
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{translate('indexationLetters.first')}</DialogTitle>
      <DialogContent>
        <LetterPreview kind="price_revision" recordId={id} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
