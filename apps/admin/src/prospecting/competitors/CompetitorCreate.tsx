import { Create } from 'react-admin';
import { CompetitorForm } from './CompetitorForm.js';

export default function CompetitorCreate() {
  return (
    <Create redirect="list">
      <CompetitorForm />
    </Create>
  );
}
