import { Link } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { BooleanField, DataTable } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { RecordLink } from '../../ui/RecordLink.js';

type LeadForm = Schemas['LeadFormOut'];

export default function LeadFormList() {
  return (
    <ListPage sort={{ field: 'title', order: 'ASC' }}>
      <RecordTable<LeadForm>
        rowClick="edit"
        renderTitle={({ title }) => title}
        renderText={(form) => <FormAddress form={form} />}
      >
        <DataTable.Col<LeadForm>
          source="title"
          render={({ id, title }) => (
            <RecordLink resource="lead-forms" id={id} type="edit">
              {title}
            </RecordLink>
          )}
        />
        <DataTable.Col<LeadForm> source="slug" render={(form) => <FormAddress form={form} />} />
        <DataTable.Col source="isOn" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}

/** The address of its page, which is there while the form is on. */
function FormAddress({ form: { slug, isOn } }: { form: LeadForm }) {
  const address = `/contact/${slug}`;
  return isOn ? (
    <Link href={address} target="_blank" rel="noreferrer">
      {address}
    </Link>
  ) : (
    <>{address}</>
  );
}
