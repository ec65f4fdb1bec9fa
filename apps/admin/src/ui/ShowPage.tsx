import type { ReactNode } from 'react';
import {
  EditButton,
  Show,
  TopToolbar,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
  useShowContext,
} from 'react-admin';
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

function RecordTitle() {
  const record = useRecordContext();
  return <>{useGetRecordRepresentation(useResourceContext())(record)}</>;
}

function ShowError() {
  const { error, refetch } = useShowContext();
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
