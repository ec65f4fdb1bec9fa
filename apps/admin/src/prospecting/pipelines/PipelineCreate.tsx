import { Create } from 'react-admin';
import { PipelineForm } from './PipelineForm.js';

/** Leads to its page, where its stages are added. */
export default function PipelineCreate() {
  return (
    <Create redirect="edit">
      <PipelineForm />
    </Create>
  );
}
