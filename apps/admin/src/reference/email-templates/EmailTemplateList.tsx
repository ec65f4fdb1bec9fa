import { CONTACT_LANGUAGES } from '@terril/domain';
import { BooleanField, BooleanInput, DataTable, SelectInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { useLanguageName } from '../../people/contacts/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import type { EmailTemplate } from './template.js';

export default function EmailTemplateList() {
  const languageName = useLanguageName();
  const languages = CONTACT_LANGUAGES.map((id) => ({ id, name: languageName(id) }));
  const filters = [
    <SearchBox key="q" source="q" alwaysOn />,
    <SelectInput key="l" source="language" choices={languages} translateChoice={false} />,
    <BooleanInput key="a" source="isArchived" />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }}>
      <RecordTable<EmailTemplate>
        rowClick="edit"
        renderTitle={({ name }) => name}
        renderText={({ subject }) => subject}
        renderSide={({ language }) => languageName(language)}
      >
        <DataTable.Col<EmailTemplate>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="email-templates" id={id} type="edit">
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<EmailTemplate> source="language" disableSort render={({ language }) => languageName(language)} />
        <DataTable.Col source="subject" disableSort />
        <DataTable.Col source="isArchived" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}
