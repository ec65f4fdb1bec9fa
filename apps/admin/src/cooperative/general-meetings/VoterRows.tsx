import { Divider, List, ListItem, ListItemText, TextField, Typography } from '@mui/material';
import { Fragment, type ReactNode, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Pager } from '../../ui/Pager.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { MeetingVoter, MeetingWithParts } from './meeting.js';

const PER_PAGE = 25;
const MS_OF_REST = 300;
const MS_BETWEEN_LOOKS = 5_000;

interface VoterRowsProps {
  meeting: MeetingWithParts;
  filter?: object;
  /** What stands under the name. */
  renderText: (voter: MeetingVoter) => (string | null | false)[];
  /** What is done about one. */
  renderAction: (voter: MeetingVoter) => ReactNode;
  empty: string;
}

/** The members of a meeting, by number, sought by name: what is done about each is one tap, also on a telephone. */
export function VoterRows({ meeting, filter, renderText, renderAction, empty }: VoterRowsProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const q = useDebounced(typed, MS_OF_REST);
  const { data = [], total = 0 } = useGetList<MeetingVoter>(
    'meeting-voters',
    {
      filter: { meetingId: meeting.id, ...(q && { q }), ...filter },
      sort: { field: 'number', order: 'ASC' },
      pagination: { page, perPage: PER_PAGE },
    },
    { refetchInterval: meeting.state === 'open' && MS_BETWEEN_LOOKS },
  );
  return (
    <>
      <TextField
        size="small"
        fullWidth
        label={translate('meetings.search')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setPage(1);
        }}
      />
      {data.length === 0 && (
        <Typography color="text.secondary" sx={{ mt: 2 }}>
          {empty}
        </Typography>
      )}
      <List disablePadding>
        {data.map((voter) => (
          <Fragment key={voter.id}>
            <ListItem disableGutters sx={{ gap: 1, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
              <ListItemText
                primary={`${voter.number} · ${voter.name}`}
                secondary={renderText(voter).filter(Boolean).join(' · ')}
                sx={{ minWidth: '12rem' }}
              />
              {renderAction(voter)}
            </ListItem>
            <Divider component="li" />
          </Fragment>
        ))}
      </List>
      {total > PER_PAGE && (
        <Pager total={total} page={page - 1} perPage={PER_PAGE} onPage={(next) => setPage(next + 1)} />
      )}
    </>
  );
}
