import { CreateButton, FilterButton, TopToolbar } from 'react-admin';
import { ListPage } from '../ui/ListPage.js';
import { ContactRows } from './ContactRows.js';
import { ImportCards } from './ImportCards.js';
import { useContactFilters } from './useContactFilters.js';
import { DownloadCards } from './VCardButtons.js';

export default function ContactList() {
  return (
    // Without react-admin's page of an empty list, which would hide the import.
    <ListPage
      conditional
      filters={useContactFilters()}
      sort={{ field: 'name', order: 'ASC' }}
      actions={<Actions />}
      empty={false}
    >
      <ContactRows />
    </ListPage>
  );
}

function Actions() {
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      <FilterButton />
      <ImportCards />
      <DownloadCards />
      <CreateButton />
    </TopToolbar>
  );
}
