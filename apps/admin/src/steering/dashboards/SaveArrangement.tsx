import { Box, Button } from '@mui/material';
import type { DashboardCard } from '@terril/domain';
import { useState } from 'react';
import { type HttpError, useGetIdentity, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { StaleNotice } from '../../ui/StaleNotice.js';
import type { Dashboard } from './dashboard.js';
import { NameDialog } from './NameDialog.js';
import { useKeepDashboard } from './useKeepDashboard.js';
import { useReadDashboards } from './useDashboardWrites.js';

interface SaveArrangementProps {
  dashboard: Dashboard | null;
  cards: DashboardCard[];
  onDone: () => void;
}

/**
 * Writes an arrangement: into the dashboard of who made it; else into a copy, which becomes her home. Once somebody else
 * changed the dashboard, saving is refused as often as it is asked, and she chooses between that version and a copy.
 */
export function SaveArrangement({ dashboard, cards, onDone }: SaveArrangementProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { identity } = useGetIdentity();
  const readAnew = useReadDashboards(dashboard?.id);
  const keep = useKeepDashboard(onDone);
  // The one that was arranged: the page may have read a later one since.
  const [version] = useState(dashboard?.version);
  const [isAsked, setAsked] = useState(false);
  const [isStale, setStale] = useState(false);
  const isMine = dashboard !== null && dashboard.ownerId === identity?.id;
  const leave = async () => {
    await readAnew();
    onDone();
  };
  const save = async () => {
    if (!isMine) return setAsked(true);
    try {
      await request(`/dashboards/${dashboard.id}`, { method: 'PATCH', body: { version, cards } });
    } catch (error) {
      const { status, message } = error as HttpError;
      if (status === 409) setStale(true);
      return notify(message, { type: 'error' });
    }
    await leave();
    notify('dashboards.saved', { type: 'success' });
  };
  return (
    <>
      <Button variant="contained" size="small" onClick={() => void save()}>
        {translate('ra.action.save')}
      </Button>
      {isStale && (
        <Box sx={{ order: 1, flexBasis: '100%' }}>
          <StaleNotice
            text="dashboards.stale"
            choices={[
              { label: 'dashboards.takeTheirs', act: () => void leave() },
              { label: 'dashboards.keepMine', act: () => setAsked(true) },
            ]}
          />
        </Box>
      )}
      {isAsked && (
        <NameDialog
          title="dashboards.copy"
          text={isMine ? 'dashboards.copyOfMineHelp' : 'dashboards.copyHelp'}
          name={translate('dashboards.mine')}
          onSave={(name) => keep({ name, cards, isHome: true, ...(dashboard && { copyOf: dashboard.id }) })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
