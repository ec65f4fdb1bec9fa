import { List, ListItem, ListItemText, Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { recentRecords } from '../../providers/recentRecords.js';
import { usePins } from '../../providers/usePins.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useTypeName } from '../../ui/useTypeName.js';

const MOST_RECENT = 5;

/** The records that this person pinned. */
export function PinnedRecords({ title }: { title: string }) {
  const { pins } = usePins();
  const records = pins.map(({ recordType, recordId, label }) => ({ resource: recordType, id: recordId, title: label }));
  return <Records title={title} empty="pins.none" records={records} />;
}

/** The records that this person opened last in this browser, those pinned aside. */
export function RecentRecords({ title }: { title: string }) {
  const { identity } = useGetIdentity();
  const { pins } = usePins();
  const recent = identity ? recentRecords(Number(identity.id)) : [];
  const others = recent.filter(
    ({ resource, id }) => !pins.some(({ recordType, recordId }) => recordType === resource && recordId === id),
  );
  return <Records title={title} empty="home.noneOpened" records={others.slice(0, MOST_RECENT)} />;
}

interface RecordsProps {
  title: string;
  /** What is said when there are none. */
  empty: string;
  records: { resource: string; id: number; title: string }[];
}

function Records({ title, empty, records }: RecordsProps) {
  const translate = useTranslate();
  const typeName = useTypeName();
  return (
    <Section title={title}>
      {records.length === 0 && <Typography variant="body2">{translate(empty)}</Typography>}
      <List dense disablePadding>
        {records.map(({ resource, id, title: name }) => (
          <ListItem key={`${resource}/${id}`} disableGutters>
            <ListItemText
              primary={
                <RecordLink resource={resource} id={id}>
                  {name}
                </RecordLink>
              }
              secondary={typeName(resource)}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
