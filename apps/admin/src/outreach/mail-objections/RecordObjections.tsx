import {
  ListContextProvider,
  ResourceContextProvider,
  useListController,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Section } from '../../ui/Section.js';
import { ObjectionRows } from './ObjectionRows.js';

/** The addresses of the record of the page that campaigns leave out; nothing when there is none. */
export function RecordObjections({ target }: { target: 'contactId' | 'organizationId' }) {
  const record = useRecordContext();
  return record ? <Objections key={record.id} filter={{ [target]: record.id }} /> : null;
}

function Objections({ filter }: { filter: Record<string, unknown> }) {
  const translate = useTranslate();
  const objections = useListController({
    resource: 'mail-objections',
    filter,
    sort: { field: 'since', order: 'DESC' },
    perPage: 25,
    disableSyncWithLocation: true,
    storeKey: false,
  });
  if (!objections.total) return null;
  return (
    <Section title={translate('objections.ofRecord')}>
      <ResourceContextProvider value="mail-objections">
        <ListContextProvider value={objections}>
          <ObjectionRows />
        </ListContextProvider>
      </ResourceContextProvider>
    </Section>
  );
}
