import { EditPage } from '../../ui/EditPage.js';
import { ContractForm } from './ContractForm.js';

export default function ContractEdit() {
  return (
    <EditPage>
      <ContractForm />
    </EditPage>
  );
}
