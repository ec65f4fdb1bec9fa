import { Create } from 'react-admin';
import { ContactForm } from './ContactForm.js';
import { toPayload } from './toPayload.js';

export default function ContactCreate() {
  return (
    <Create redirect="show" transform={toPayload}>
      <ContactForm />
    </Create>
  );
}
