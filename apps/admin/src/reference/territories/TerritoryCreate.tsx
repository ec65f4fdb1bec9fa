import { Create } from 'react-admin';
import { TerritoryForm } from './TerritoryForm.js';

export default function TerritoryCreate() {
  return (
    <Create redirect="list">
      <TerritoryForm />
    </Create>
  );
}
