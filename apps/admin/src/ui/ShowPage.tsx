import type { ReactNode } from 'react';
import {
  EditButton,
  Show,
  TopToolbar,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
} from 'react-admin';
import { PageError } from './PageError.js';

/** A record's page, read only, with the way to its form for those who may use it. */
export function ShowPage({ children }: { children: ReactNode }) {
  return (
    <Show
      component="div"
      title={<RecordTitle />}
      error={<PageError />}
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
