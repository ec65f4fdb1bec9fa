import { Box } from '@mui/material';
import { EMAIL_DIRECTIONS } from '@terril/domain';
import { ListNoResults, NullableBooleanInput, SelectInput, useListContext } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { MailboxState } from './MailboxState.js';
import type { TrayMessage } from './tray.js';
import { TrayCard } from './TrayCard.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="d" source="direction" choices={termChoices('emailDirection', EMAIL_DIRECTIONS)} alwaysOn />,
  <NullableBooleanInput key="a" source="isAutomatic" alwaysOn />,
];

/** The messages that wait for a person to say whose they are, above them how the reading of the mailbox goes. */
export default function TrayList() {
  return (
    <>
      <MailboxState />
      <ListPage
        filters={filters}
        sort={{ field: 'receivedAt', order: 'DESC' }}
        actions={false}
        component="div"
        empty={false}
      >
        <Messages />
      </ListPage>
    </>
  );
}

function Messages() {
  const { data = [], isPending } = useListContext<TrayMessage>();
  if (!isPending && data.length === 0) return <ListNoResults />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((message) => (
        <TrayCard key={message.id} message={message} />
      ))}
    </Box>
  );
}
