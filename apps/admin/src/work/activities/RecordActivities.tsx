import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useGetList, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Pager } from '../../ui/Pager.js';
import { Section } from '../../ui/Section.js';
import type { Activity } from './activity.js';
import { ActivityLine } from './ActivityLine.js';
import { filterOf, isLoggedOn } from './logged-record.js';

const LogDialog = lazy(() => import('./LogDialog.js'));

const PER_PAGE = 5;

/** The activities of the record of this page: what is to come, then what was; more are logged here. */
export function RecordActivities() {
  const record = useRecordContext();
  const resource = useResourceContext();
  const translate = useTranslate();
  const [isLogging, setLogging] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'activities', action: 'create' });
  if (!record || !isLoggedOn(resource)) return null;
  const filter = filterOf(resource, Number(record.id));
  return (
    <Section
      title={translate('resources.activities.name', { smart_count: 2 })}
      action={
        canAccess && (
          <Button size="small" startIcon={<AddIcon />} aria-haspopup="dialog" onClick={() => setLogging(true)}>
            {translate('activity.log')}
          </Button>
        )
      }
    >
      <Some key={`planned ${record.id}`} title="activity.toDo" filter={{ ...filter, planned: true }} order="ASC" />
      <Some key={`past ${record.id}`} title="activity.past" filter={{ ...filter, planned: false }} order="DESC" />
      <Suspense>
        {isLogging && (
          <LogDialog on={{ resource, id: Number(record.id) }} kind="call" onClose={() => setLogging(false)} />
        )}
      </Suspense>
    </Section>
  );
}

function Some({ title, filter, order }: { title: string; filter: object; order: 'ASC' | 'DESC' }) {
  const translate = useTranslate();
  const [page, setPage] = useState(0);
  const {
    data = [],
    total = 0,
    error,
  } = useGetList<Activity>('activities', {
    filter,
    pagination: { page: page + 1, perPage: PER_PAGE },
    sort: { field: 'fallsOn', order },
  });
  return (
    <>
      <Typography variant="subtitle2" component="h3" sx={{ mt: 1 }}>
        {translate(title)}
      </Typography>
      {error && <ErrorNotice error={error} />}
      {total === 0 && !error && <Typography variant="body2">{translate('activity.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((activity) => (
          <ActivityLine key={activity.id} activity={activity} />
        ))}
      </Box>
      {total > PER_PAGE && <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />}
    </>
  );
}
