import { useFormContext } from 'react-hook-form';
import {
  DeleteButton,
  type RaRecord,
  useGetRecordRepresentation,
  useRecordContext,
  useRedirect,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { request } from '../providers/http.js';
import { useUndoNotice } from './useUndoNotice.js';

/** Moves the record of the form to the trash, from which the notice can bring it back at once. */
export function TrashButton() {
  const record = useRecordContext();
  const resource = useResourceContext();
  const representation = useGetRecordRepresentation(resource);
  const translate = useTranslate();
  const redirect = useRedirect();
  const form = useFormContext();
  const notice = useUndoNotice();
  const label = record ? String(representation(record)) : '';
  const onSuccess = ({ trashItemId }: RaRecord) => {
    // What was typed is gone with the record: leaving it is not to be asked about.
    form.reset(undefined, { keepValues: true });
    redirect('list', resource);
    notice({
      text: translate('trash.moved', { label }),
      undo: async () => {
        await request(`/trash/${trashItemId}/restore`, { method: 'POST' });
        return translate('trash.restored', { label });
      },
    });
  };
  return <DeleteButton mutationMode="pessimistic" mutationOptions={{ onSuccess }} />;
}
