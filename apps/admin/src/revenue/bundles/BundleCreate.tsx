import { Create } from 'react-admin';
import { BundleForm } from './BundleForm.js';
import { toPayload } from './toPayload.js';

export default function BundleCreate() {
  return (
    <Create redirect="list" transform={toPayload}>
      <BundleForm />
    </Create>
  );
}
