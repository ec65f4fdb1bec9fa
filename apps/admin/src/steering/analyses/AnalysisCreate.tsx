import { Create } from 'react-admin';
import { AnalysisForm } from './AnalysisForm.js';

export default function AnalysisCreate() {
  return (
    <Create redirect="show" transform={onlySent}>
      <AnalysisForm />
    </Create>
  );
}

/** A copy begins with all that the other one answered. */
const onlySent = ({ name, note, isShared, definition }: Record<string, unknown>) => ({
  name,
  note,
  isShared,
  definition,
});
