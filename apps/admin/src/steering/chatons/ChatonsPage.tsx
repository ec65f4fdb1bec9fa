import { Box } from '@mui/material';
import { AccessDenied, CanAccess, ResourceContextProvider, Title } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import type { ChatonsExport } from './chatons.js';
import { ChatonsForm } from './ChatonsForm.js';
import { ChatonsPreview } from './ChatonsPreview.js';

/** What is published for the CHATONS collective: off unless an administrator turns it on, and seen before it is. */
export default function ChatonsPage() {
  const query = useApi<ChatonsExport>('/chatons-export');
  return (
    <>
      <Title title="chatons.title" />
      <CanAccess resource="settings" action="edit" accessDenied={<AccessDenied />}>
        <Box sx={{ mt: 2 }}>
          <Loaded query={query}>
            {(settings) => (
              <>
                <ResourceContextProvider value="chatons-export">
                  <ChatonsForm settings={settings} />
                </ResourceContextProvider>
                <ChatonsPreview settings={settings} />
              </>
            )}
          </Loaded>
        </Box>
      </CanAccess>
    </>
  );
}
