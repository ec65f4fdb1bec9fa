import type { Schemas } from '@terril/api-types';
import { BooleanField, DataTable, useGetResourceLabel, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { useListFields } from '../../lists/conditions/index.js';
import { RecordLink } from '../../ui/RecordLink.js';

type ReminderRule = Schemas['ReminderRuleOut'];

export default function ReminderRuleList() {
  return (
    <ListPage sort={{ field: 'subject', order: 'ASC' }}>
      <RecordTable<ReminderRule>
        rowClick="edit"
        renderTitle={({ subject }) => subject}
        renderText={(rule) => <When rule={rule} />}
      >
        <DataTable.Col<ReminderRule>
          source="subject"
          render={({ id, subject }) => (
            <RecordLink resource="reminder-rules" id={id} type="edit">
              {subject}
            </RecordLink>
          )}
        />
        <DataTable.Col<ReminderRule> source="field" disableSort render={(rule) => <When rule={rule} />} />
        <DataTable.Col source="isActive" disableSort field={BooleanField} />
      </RecordTable>
    </ListPage>
  );
}

/** '30 jours avant : Fin (Contrats)' */
function When({ rule: { list, field, days, isAfter } }: { rule: ReminderRule }) {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const label = useListFields(list)?.get(field)?.label ?? field;
  return (
    <>
      {translate(isAfter ? 'reminderRule.daysAfter' : 'reminderRule.daysBefore', {
        smart_count: days,
        label,
        list: labelOf(list, 2),
      })}
    </>
  );
}
