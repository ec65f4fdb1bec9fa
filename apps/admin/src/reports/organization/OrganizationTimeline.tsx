import { Box } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { Section } from '../../ui/Section.js';
import { TimelineActivities } from './TimelineActivities.js';
import { TimelineLine } from './TimelineLine.js';
import { TimelineYears } from './TimelineYears.js';
import { scaleOf } from './timeline-scale.js';

type Timeline = Schemas['TimelineOut'];

const PER_PAGE = 25;

/** What passed with the organization, its contracts and subscriptions, and the contracts it is a party to: a list, each with its bar. */
export function OrganizationTimeline() {
  const record = useRecordContext();
  const translate = useTranslate();
  const [page, setPage] = useState(0);
  const query = useApi<Timeline>(
    record && `/organizations/${record.id}/timeline${queryString({ page: page + 1, perPage: PER_PAGE })}`,
  );
  if (!record || query.data?.from === null) return null;
  return (
    <Section title={translate('account.timeline')}>
      <Loaded query={query}>
        {({ data, total, from, to, activities }) => {
          const scale = scaleOf(from ?? '', to ?? '');
          return (
            <>
              <TimelineYears scale={scale} />
              <TimelineActivities organizationId={Number(record.id)} months={activities} scale={scale} />
              <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {data.map((line) => (
                  <TimelineLine key={`${line.kind}-${line.id}-${line.startsOn}`} line={line} scale={scale} />
                ))}
              </Box>
              {total > PER_PAGE && <Pager total={total} page={page} perPage={PER_PAGE} onPage={setPage} />}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
