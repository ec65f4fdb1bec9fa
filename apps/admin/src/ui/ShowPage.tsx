import { type ReactNode, useEffect } from 'react';
import {
  EditButton,
  type HttpError,
  Show,
  TopToolbar,
  useGetIdentity,
  useGetRecordRepresentation,
  useNotify,
  useRecordContext,
  useRedirect,
  useResourceContext,
  useResourceDefinition,
  useShowContext,
  useTranslate,
} from 'react-admin';
import { rememberRecord } from '../providers/recentRecords.js';
import { ErrorNotice } from './ErrorNotice.js';
import { PinButton } from './PinButton.js';
import { WHOLE } from './whole.js';

interface ShowPageProps {
  /** Buttons beside the one to the form. */
  actions?: ReactNode;
  /** The way to the form, where not everybody has it. */
  edit?: ReactNode;
  /** It shows parts of the record that rows of lists lack. */
  isWhole?: boolean;
  children: ReactNode;
}

/** A record's page, read only, with the way to its form, where it has one, for those who may use it. */
export function ShowPage({ actions, edit = <EditButton />, isWhole = false, children }: ShowPageProps) {
  const { hasEdit } = useResourceDefinition();
  return (
    <Show
      component="div"
      queryOptions={isWhole ? { meta: WHOLE } : {}}
      title={<RecordTitle />}
      error={<ShowError />}
      actions={
        <TopToolbar>
          <PinButton />
          {actions}
          {hasEdit && edit}
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

/** A record that was merged into another one leads there. */
function ShowError() {
  const { error, refetch } = useShowContext();
  const resource = useResourceContext();
  const redirect = useRedirect();
  const notify = useNotify();
  const translate = useTranslate();
  const mergedInto: unknown = (error as HttpError | null)?.body?.mergedInto;
  useEffect(() => {
    if (typeof mergedInto !== 'number') return;
    notify(translate('merge.led'), { type: 'info' });
    redirect('show', resource, mergedInto);
  }, [mergedInto, notify, redirect, resource, translate]);
  return error && mergedInto === undefined ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
