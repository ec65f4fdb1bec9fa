import { required, TextInput } from 'react-admin';
import { EditPage } from '../../ui/EditPage.js';
import { RecordForm } from '../../ui/RecordForm.js';

export default function SegmentEdit() {
  return (
    <EditPage>
      <RecordForm>
        <TextInput source="name" validate={required()} />
        <TextInput source="note" multiline minRows={2} />
      </RecordForm>
    </EditPage>
  );
}
