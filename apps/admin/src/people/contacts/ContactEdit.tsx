import { EditPage } from '../../ui/EditPage.js';
import { ContactForm } from './ContactForm.js';
import { toPayload } from './toPayload.js';

export default function ContactEdit() {
  return (
    <EditPage transform={toPayload}>
      <ContactForm />
    </EditPage>
  );
}
