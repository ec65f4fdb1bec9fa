import { EditPage } from '../ui/EditPage.js';
import { TerritoryForm } from './TerritoryForm.js';

export default function TerritoryEdit() {
  return (
    <EditPage redirect="list">
      <TerritoryForm />
    </EditPage>
  );
}
