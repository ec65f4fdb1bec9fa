import { Create } from 'react-admin';
import { BudgetLineForm } from './BudgetLineForm.js';

export default function BudgetLineCreate() {
  return (
    <Create redirect="list">
      <BudgetLineForm />
    </Create>
  );
}
