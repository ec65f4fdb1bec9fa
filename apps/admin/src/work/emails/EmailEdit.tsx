import { RecordContextProvider, useRecordContext } from 'react-admin';
import { EditPage } from '../../ui/EditPage.js';
import { EmailForm } from './EmailForm.js';
import { type Email, toFields, toPayload } from './email.js';

export default function EmailEdit() {
  return (
    <EditPage
      redirect="show"
      transform={(fields: ReturnType<typeof toFields>) => {
        const { recordType: _, recordId: _id, answeredId: _answered, ...changes } = toPayload(fields);
        return { ...changes, id: fields.id, version: fields.version };
      }}
    >
      <Draft />
    </EditPage>
  );
}

function Draft() {
  const email = useRecordContext<Email>();
  if (!email) return null;
  return (
    <RecordContextProvider value={toFields(email)}>
      <EmailForm />
    </RecordContextProvider>
  );
}
