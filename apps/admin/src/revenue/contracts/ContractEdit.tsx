import { EditPage } from '../../ui/EditPage.js';
import { ContractForm } from './ContractForm.js';
import { toPayload } from './toPayload.js';

export default function ContractEdit() {
  return (
    <EditPage transform={toPayload}>
      <ContractForm />
    </EditPage>
  );
}
