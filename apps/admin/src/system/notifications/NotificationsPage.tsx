import { Box, Button, Card, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { NOTIFICATION_KINDS } from '@terril/domain';
import { LinkBase, Title, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Pager } from '../../ui/Pager.js';
import { useTerm } from '../../ui/terms.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { NotificationRows } from './NotificationRows.js';
import { ReadAllButton } from './ReadAllButton.js';
import type { NotificationPage } from './useNotifications.js';

const PER_PAGE = 25;

/** All that this person was told, by kind and by what is not read. */
export default function NotificationsPage() {
  const translate = useTranslate();
  const term = useTerm();
  const [params, setParams] = useUrlState();
  const [kind, unread, page] = [params.get('kind') ?? '', params.get('unread') ?? '', Number(params.get('page') ?? 1)];
  const query = useApi<NotificationPage>(`/notifications${queryString({ kind, unread, page, perPage: PER_PAGE })}`);
  return (
    <>
      <Title title="notification.title" />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <TextField
          select
          fullWidth={false}
          size="small"
          label={translate('notification.kind')}
          value={kind}
          onChange={({ target }) => setParams({ kind: target.value, page: 1 })}
          sx={{ minWidth: 220 }}
        >
          <MenuItem value="">{translate('notification.everyKind')}</MenuItem>
          {NOTIFICATION_KINDS.map((each) => (
            <MenuItem key={each} value={each}>
              {term('notificationKind', each)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          control={
            <Switch
              checked={unread === 'true'}
              onChange={(_, isOn) => setParams({ unread: isOn ? 'true' : '', page: 1 })}
            />
          }
          label={translate('notification.onlyUnread')}
        />
        <ReadAllButton />
        <Button size="small" component={LinkBase} to="/preferences">
          {translate('preferences.title')}
        </Button>
      </Box>
      <Card>
        <Loaded query={query}>
          {({ data, total }) => (
            <>
              <NotificationRows notifications={data} none="notification.noneOfThese" />
              <Pager
                total={total}
                page={page - 1}
                perPage={PER_PAGE}
                onPage={(next) => setParams({ page: next + 1 })}
              />
            </>
          )}
        </Loaded>
      </Card>
    </>
  );
}
