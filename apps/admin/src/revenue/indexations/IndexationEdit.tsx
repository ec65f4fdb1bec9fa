import { EditPage } from '../../ui/EditPage.js';
import type { Indexation } from './indexation.js';
import { IndexationForm } from './IndexationForm.js';
import { toPayload, withMethod } from './toPayload.js';

export default function IndexationEdit() {
  return (
    <EditPage transform={toPayload} queryOptions={{ select: (indexation: Indexation) => withMethod(indexation) }}>
      <IndexationForm />
    </EditPage>
  );
}
