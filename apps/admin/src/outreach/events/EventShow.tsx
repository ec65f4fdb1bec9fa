import { Typography } from '@mui/material';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Related } from '../../ui/Related.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import type { TerrilEvent } from './event.js';
import { EventActions } from './EventActions.js';
import { EventPeopleRows } from './EventPeopleRows.js';
import { useWhen } from './useWhen.js';

export default function EventShow() {
  return (
    <ShowPage>
      <EventFacts />
      <Related
        reference="event-people"
        target="eventId"
        sort={{ field: 'name', order: 'ASC' }}
        perPage={25}
        action={<EventActions />}
      >
        <EventPeopleRows />
      </Related>
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function EventFacts() {
  const event = useRecordContext<TerrilEvent>();
  const translate = useTranslate();
  const term = useTerm();
  const when = useWhen();
  if (!event) return null;
  const { title, kind, state, place, capacity, assigneeName, description, results } = event;
  const label = (field: string) => translate(`resources.events.fields.${field}`);
  const isFull = capacity !== null && results.yes > capacity;
  return (
    <>
      <Section title={title} action={<StatusChip of="eventState" value={state} />}>
        <Facts>
          <Fact label={label('kind')}>{term('eventKind', kind)}</Fact>
          <Fact label={label('day')}>{when(event)}</Fact>
          <Fact label={label('place')}>{place}</Fact>
          <Fact label={label('capacity')}>{capacity && String(capacity)}</Fact>
          <Fact label={label('assigneeId')}>{assigneeName}</Fact>
        </Facts>
        {description && <Typography sx={{ mt: 2, whiteSpace: 'pre-line' }}>{description}</Typography>}
      </Section>
      <Section title={translate('campaigns.results.title')}>
        {isFull && <Typography color="error">{translate('events.full')}</Typography>}
        <Facts>
          {(Object.keys(results) as (keyof typeof results)[]).map((name) => (
            <Fact key={name} label={translate(`events.results.${name}`)}>
              {name === 'opportunities' ? (
                <FigureLink to={listPath('opportunities', { source: title })}>{String(results[name])}</FigureLink>
              ) : (
                String(results[name])
              )}
            </Fact>
          ))}
        </Facts>
      </Section>
    </>
  );
}
