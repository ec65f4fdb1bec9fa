import { Create } from 'react-admin';
import { StageForm } from './StageForm.js';
import { toPipeline } from './toPipeline.js';

export default function StageCreate() {
  return (
    <Create redirect={toPipeline}>
      <StageForm />
    </Create>
  );
}
