import { Create } from 'react-admin';
import { EmailTemplateForm } from './EmailTemplateForm.js';
import { type EmailTemplate, toPayload } from './template.js';

export default function EmailTemplateCreate() {
  return (
    <Create
      redirect="list"
      transform={(template: EmailTemplate) => {
        const { version: _, ...fields } = toPayload(template);
        return fields;
      }}
    >
      <EmailTemplateForm />
    </Create>
  );
}
