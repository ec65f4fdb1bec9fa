import { CreateButton, FilterButton, TopToolbar } from 'react-admin';
import { ExportMenu, ImportButton, ListPage } from '../../lists/list-page/index.js';
import { ContactRows } from './ContactRows.js';
import { ImportCards } from './ImportCards.js';
import { useContactFilters } from './useContactFilters.js';
import { DownloadCards } from './VCardButtons.js';

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['lastName', 'firstName', 'roles', 'email', 'phone', 'mobile', 'lastContactOn', 'tags'],
  exportedAs: { name: ['lastName', 'firstName', 'tags'], phone: ['phone', 'mobile'] },
};

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
      <ImportButton />
      <ImportCards />
      <DownloadCards />
      <CreateButton />
      <ExportMenu {...exported} />
    </TopToolbar>
  );
}
