import { Create } from 'react-admin';
import { EmailForm } from './EmailForm.js';
import { toPayload } from './email.js';

/** An e-mail about the record that the link came from. */
export default function EmailCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <EmailForm />
    </Create>
  );
}
