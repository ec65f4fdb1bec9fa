import { Box, Pagination, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { ActionName } from './ActionName.js';
import { byAction, type HistoryEntry, type HistoryPage } from './entry.js';
import { EntryChanges } from './EntryChanges.js';
import { useWords } from './useWords.js';

const PER_PAGE = 10;

/** What was done to the record of this page, and by whom, newest first. */
export default function RecordHistory() {
  const record = useRecordContext();
  const recordType = useResourceContext();
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const query = { recordType, recordId: record?.id, page, perPage: PER_PAGE };
  const entries = useApi<HistoryPage>(record && `/history${queryString(query)}`);
  return (
    <Section title={translate('history.title')}>
      <Loaded query={entries}>
        {({ data, total }) => (
          <>
            {total === 0 && <Typography variant="body2">{translate('history.empty')}</Typography>}
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {byAction(data).map((some) => (
                <Action key={some[0]?.transaction} entries={some} />
              ))}
            </Box>
            {total > PER_PAGE && (
              <Pagination
                page={page}
                count={Math.ceil(total / PER_PAGE)}
                onChange={(_, next) => setPage(next)}
                size="small"
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Action({ entries }: { entries: HistoryEntry[] }) {
  const { instant } = useFormat();
  const { action, part } = useWords();
  const [first] = entries;
  if (!first) return null;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {`${instant(first.at)} · ${first.userName}`}
        {(first.part === null || first.importId !== null) && (
          <>
            {' · '}
            <ActionName entry={first} />
          </>
        )}
      </Typography>
      {entries.map((entry) => (
        <Box key={entry.id}>
          {entry.part !== null && <Typography variant="body2">{`${part(entry)} · ${action(entry.action)}`}</Typography>}
          <EntryChanges entry={entry} />
        </Box>
      ))}
    </Box>
  );
}
