import { Button } from '@mui/material';
import type { DashboardCard } from '@terril/domain';
import { useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { Dashboard } from './dashboard.js';
import { NameDialog } from './NameDialog.js';
import { useDashboardWrites } from './useDashboardWrites.js';
import { useKeepDashboard } from './useKeepDashboard.js';

interface SaveArrangementProps {
  dashboard: Dashboard | null;
  cards: DashboardCard[];
  onDone: () => void;
}

/** Writes an arrangement: into the dashboard of who made it; else into a copy, which becomes her home. */
export function SaveArrangement({ dashboard, cards, onDone }: SaveArrangementProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const write = useDashboardWrites(dashboard?.id);
  const keep = useKeepDashboard(onDone);
  const [isAsked, setAsked] = useState(false);
  const save = async () => {
    if (!dashboard || dashboard.ownerId !== identity?.id) return setAsked(true);
    const body = { version: dashboard.version, cards };
    if (await write<Dashboard>('PATCH', `/dashboards/${dashboard.id}`, body, 'dashboards.saved')) onDone();
  };
  return (
    <>
      <Button variant="contained" size="small" onClick={() => void save()}>
        {translate('ra.action.save')}
      </Button>
      {isAsked && (
        <NameDialog
          title="dashboards.copy"
          text="dashboards.copyHelp"
          name={translate('dashboards.mine')}
          onSave={(name) => keep({ name, cards, isHome: true, ...(dashboard && { copyOf: dashboard.id }) })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
