import type { Schemas } from '@terril/api-types';
import { BooleanInput, required, TextInput, useListContext, useRedirect, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';

interface SegmentDialogProps {
  filters: object;
  /** Of ticked records: there is nothing to follow. */
  isFrozen: boolean;
  onClose: () => void;
}

/** Names a segment of the list, and asks whether it follows the list or keeps what is there today. */
export default function SegmentDialog({ filters, isFrozen, onClose }: SegmentDialogProps) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const { resource: list } = useListContext();
  const save = async (fields: object) => {
    const body = { ...fields, list, filters: JSON.stringify(filters) };
    const { id } = await request<Schemas['SegmentWhole']>('/segments', { method: 'POST', body });
    redirect('show', 'segments', id);
  };
  return (
    <FormDialog title={translate('segments.new')} record={{ isFrozen }} maxWidth="xs" onSubmit={save} onClose={onClose}>
      <TextInput source="name" label="resources.segments.fields.name" validate={required()} />
      {!isFrozen && <BooleanInput source="isFrozen" label="segments.freeze" helperText="segments.freezeHelp" />}
    </FormDialog>
  );
}
