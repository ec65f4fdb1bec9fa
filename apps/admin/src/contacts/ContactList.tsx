import { ListPage } from '../ui/ListPage.js';
import { ContactRows } from './ContactRows.js';
import { useContactFilters } from './useContactFilters.js';

export default function ContactList() {
  return (
    <ListPage filters={useContactFilters()} sort={{ field: 'name', order: 'ASC' }}>
      <ContactRows />
    </ListPage>
  );
}
