import { CONTACT_LANGUAGES } from '@terril/domain';
import { DataTable } from 'react-admin';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { TagChips } from '../../reference/tags/index.js';
import { type BulkField, BulkToolbar } from '../../records/bulk/index.js';
import { ContactLink } from '../../ui/ContactLink.js';
import { DayField } from '../../ui/fields.js';
import { FurtherLinks } from '../../ui/FurtherLinks.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { EditableCol } from '../../lists/inline/index.js';
import { RecordTable } from '../../lists/list-page/index.js';
import type { Contact } from './contact.js';
import { ContactFlags } from './ContactFlags.js';
import { RoleList } from './RoleList.js';
import { useLanguageName } from './useLanguageName.js';

interface ContactRowsProps {
  /** Only the roles in this organization. */
  organizationId?: number;
  /** The past and future roles too. */
  anyDay?: boolean;
}

/** Columns that wait to be chosen. */
const FURTHER = ['otherEmails', 'otherPhones', 'websites'];

/** The rows of contacts, each with its roles. */
export function ContactRows({ organizationId, anyDay = false }: ContactRowsProps) {
  const rolesOf = ({ roles }: Contact) =>
    roles.filter(
      (role) => (anyDay || role.isCurrent) && (organizationId === undefined || role.organizationId === organizationId),
    );
  const withOrganization = organizationId === undefined;
  const custom = useCustomColumns(withOrganization ? 'contacts' : undefined);
  const languageName = useLanguageName();
  const bulkFields: BulkField[] = [
    { source: 'language', kind: CONTACT_LANGUAGES.map((id) => ({ id, name: languageName(id) })), isOptional: true },
    { source: 'lastContactOn', kind: 'day', isOptional: true },
  ];
  return (
    <RecordTable<Contact>
      rowClick="show"
      hidden={[...FURTHER, ...custom.names]}
      bulk={withOrganization ? <BulkToolbar fields={bulkFields} hasTags merges /> : undefined}
      renderTitle={({ name }) => name}
      renderText={(contact) =>
        rolesOf(contact)
          .map((role) => [role.function, withOrganization && role.organizationName].filter(Boolean).join(', '))
          .filter(Boolean)
          .join(' · ') || contact.email
      }
      renderSide={(contact) => <ContactFlags contact={contact} />}
    >
      <DataTable.Col<Contact>
        source="name"
        render={(contact) => (
          <>
            <RecordLink resource="contacts" id={contact.id}>
              {contact.name}
            </RecordLink>{' '}
            <ContactFlags contact={contact} /> <TagChips ids={contact.tagIds} />
          </>
        )}
      />
      <DataTable.Col<Contact>
        source="roles"
        disableSort
        render={(contact) => <RoleList roles={rolesOf(contact)} withOrganization={withOrganization} />}
      />
      <EditableCol<Contact>
        source="email"
        edit={{ kind: 'text', isOptional: true }}
        disableSort
        render={({ email }) => email && <ContactLink kind="email" value={email} />}
      />
      <DataTable.Col<Contact> source="phone" disableSort render={({ phone, mobile }) => phone ?? mobile} />
      <DataTable.Col<Contact>
        source="otherEmails"
        disableSort
        render={({ contactPoints }) => <FurtherLinks kind="email" points={contactPoints} />}
      />
      <DataTable.Col<Contact>
        source="otherPhones"
        disableSort
        render={({ contactPoints }) => <FurtherLinks kind="phone" points={contactPoints} />}
      />
      <DataTable.Col<Contact>
        source="websites"
        disableSort
        render={({ contactPoints }) => <FurtherLinks kind="website" points={contactPoints} />}
      />
      <EditableCol source="lastContactOn" edit={{ kind: 'day', isOptional: true }} field={DayField} />
      {custom.columns}
    </RecordTable>
  );
}
