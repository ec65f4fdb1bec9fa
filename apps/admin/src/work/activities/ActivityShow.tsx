import { spokenMinutes } from '@terril/domain';
import { Button, Typography } from '@mui/material';
import { Suspense } from 'react';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Activity } from './activity.js';
import { InviteButton } from './InviteButton.js';
import { useChangeActivity } from './useChangeActivity.js';

export default function ActivityShow() {
  return (
    <ShowPage
      actions={
        <>
          <InviteButton />
          <DoneButton />
        </>
      }
    >
      <ActivityFacts />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function DoneButton() {
  const record = useRecordContext<Activity>();
  const translate = useTranslate();
  const { change, isPending } = useChangeActivity();
  const { canAccess } = useCanAccess({ resource: 'activities', action: 'edit' });
  if (record?.state !== 'planned' || !canAccess) return null;
  return (
    <Button size="small" disabled={isPending} onClick={() => change(record, { state: 'done' }, 'activity.isDone')}>
      {translate('activity.done')}
    </Button>
  );
}

function ActivityFacts() {
  const record = useRecordContext<Activity>();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  if (!record) return null;
  const label = (field: string) => translate(`resources.activities.fields.${field}`);
  const { organizationId, aboutType, aboutId, participants } = record;
  return (
    <Section title={record.subject}>
      {record.body && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 2 }}>
          {record.body}
        </Typography>
      )}
      <Facts>
        <Fact label={label('kind')}>{term('activityKind', record.kind)}</Fact>
        <Fact label={label('state')}>{term('activityState', record.state)}</Fact>
        <Fact label={label('day')}>{record.day && [day(record.day), record.startTime].filter(Boolean).join(' ')}</Fact>
        <Fact label={label('duration')}>{record.duration !== null && spokenMinutes(record.duration)}</Fact>
        <Fact label={label('doneOn')}>{record.doneOn && day(record.doneOn)}</Fact>
        <Fact label={label('outcome')}>{record.outcome && term('activityOutcome', record.outcome)}</Fact>
        <Fact label={label('organizationId')}>
          {organizationId !== null && (
            <RecordLink resource="organizations" id={organizationId}>
              {record.organizationName}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('aboutId')}>
          {aboutType !== null && aboutId !== null && (
            <RecordLink resource={aboutType} id={aboutId}>
              {record.aboutLabel}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('assigneeId')}>{record.assigneeName}</Fact>
        <Fact label={label('participants')}>
          {participants.length > 0 && participants.map((one) => <Person key={`${one.type} ${one.id}`} {...one} />)}
        </Fact>
        <Fact label={label('repeat')}>{record.repeat && <Repeated repeat={record.repeat} />}</Fact>
        <Fact label={label('externalReference')}>{record.externalReference}</Fact>
      </Facts>
    </Section>
  );
}

/** 'Tous les 2 mois, jusqu’au 31/12/2021' */
function Repeated({ repeat: { every, unit, until, count } }: { repeat: NonNullable<Activity['repeat']> }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const parts = [
    translate('activity.every', { every, unit: term('repeatUnit', unit) }),
    until && translate('activity.until', { day: day(until) }),
    count && translate('activity.times', { count }),
  ];
  return <>{parts.filter(Boolean).join(', ')}</>;
}

/** A contact leads to its page; a colleague has none. */
function Person({ type, id, name }: Activity['participants'][number]) {
  return (
    <div>
      {type === 'contacts' ? (
        <RecordLink resource="contacts" id={id}>
          {name}
        </RecordLink>
      ) : (
        name
      )}
    </div>
  );
}
