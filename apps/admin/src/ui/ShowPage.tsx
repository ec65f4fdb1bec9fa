import { type ReactNode, useEffect } from 'react';
import {
  EditButton,
  Show,
  TopToolbar,
  useGetIdentity,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
  useShowContext,
} from 'react-admin';
import { rememberRecord } from '../providers/recentRecords.js';
import { ErrorNotice } from './ErrorNotice.js';

/** A record's page, read only, with the way to its form for those who may use it. */
export function ShowPage({ children }: { children: ReactNode }) {
  return (
    <Show
      component="div"
      title={<RecordTitle />}
      error={<ShowError />}
      actions={
        <TopToolbar>
          <EditButton />
        </TopToolbar>
      }
    >
      {children}
    </Show>
  );
}

/** Names the page; a record whose page is open is among those the search offers first. */
function RecordTitle() {
  const record = useRecordContext();
  const resource = useResourceContext();
  const { identity } = useGetIdentity();
  const title = useGetRecordRepresentation(resource)(record);
  const id = Number(record?.id);
  useEffect(() => {
    if (resource && identity && id && typeof title === 'string') {
      rememberRecord(Number(identity.id), { resource, id, title });
    }
  }, [resource, identity, id, title]);
  return <>{title}</>;
}

function ShowError() {
  const { error, refetch } = useShowContext();
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
