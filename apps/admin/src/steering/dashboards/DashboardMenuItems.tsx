import { Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetIdentity, useGetList, useNavigate, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Dashboard, DashboardName } from './dashboard.js';
import { NameDialog } from './NameDialog.js';
import { useDashboardWrites } from './useDashboardWrites.js';
import { useKeepDashboard } from './useKeepDashboard.js';

export interface DashboardMenuItemsProps {
  id: string;
  anchor: HTMLElement | null;
  /** The one shown; null = the usual cards. */
  dashboard: Dashboard | null;
  /** The one that this person chose as her home. */
  homeId: number | undefined;
  onClose: () => void;
}

/** One's own dashboards and the shared ones to open; to make, name, share and choose. */
export default function DashboardMenuItems({ id, anchor, dashboard, homeId, onClose }: DashboardMenuItemsProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { identity } = useGetIdentity();
  const { canAccess: mayShare = false } = useCanAccess({ resource: 'dashboards', action: 'share' });
  const { canAccess: isAdministrator = false } = useCanAccess({ resource: 'settings', action: 'edit' });
  const [asked, setAsked] = useState<'create' | 'rename'>();
  const { data: all = [] } = useGetList<DashboardName>('dashboards', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const write = useDashboardWrites(dashboard?.id);
  const keep = useKeepDashboard(onClose);
  const path = `/dashboards/${dashboard?.id}`;
  const isMine = (one: DashboardName) => one.ownerId === identity?.id;
  const mayChange = dashboard !== null && (isMine(dashboard) || isAdministrator);

  const item = (key: string, label: string, act: () => unknown, selected = false) => (
    <MenuItem
      key={key}
      selected={selected}
      onClick={() => {
        onClose();
        act();
      }}
    >
      {label}
    </MenuItem>
  );
  const items = (title: string, some: DashboardName[], nameOf: (one: DashboardName) => string) => [
    some.length > 0 && (
      <ListSubheader key={title} role="presentation">
        {translate(title)}
      </ListSubheader>
    ),
    ...some.map((one) =>
      item(`one ${one.id}`, nameOf(one), () => navigate(`/?dashboard=${one.id}`), one.id === dashboard?.id),
    ),
  ];
  const remove = async () => {
    await write('DELETE', path, undefined, 'dashboards.removedToTrash');
    navigate('/');
  };
  return (
    <>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={onClose}>
        {items('dashboards.own', all.filter(isMine), ({ name }) => name)}
        {items(
          'dashboards.shared',
          all.filter((one) => !isMine(one)),
          ({ name, ownerName }) => translate('views.by', { name, owner: ownerName }),
        )}
        {all.length > 0 && <Divider />}
        {item('create', translate('dashboards.create'), () => setAsked('create'))}
        {dashboard &&
          dashboard.id !== homeId &&
          item('home', translate('dashboards.makeHome'), () =>
            write('POST', `${path}/home`, undefined, 'dashboards.homeChosen'),
          )}
        {homeId !== undefined &&
          item('noHome', translate('dashboards.noHome'), async () => {
            await write('DELETE', '/dashboards/home', undefined);
            navigate('/');
          })}
        {mayChange && item('rename', translate('dashboards.rename'), () => setAsked('rename'))}
        {mayChange &&
          mayShare &&
          item('share', translate(dashboard.isShared ? 'dashboards.unshare' : 'dashboards.share'), () =>
            write('PATCH', path, { version: dashboard.version, isShared: !dashboard.isShared }, 'dashboards.saved'),
          )}
        {dashboard?.isShared &&
          isAdministrator &&
          item('default', translate(dashboard.isDefault ? 'dashboards.noDefault' : 'dashboards.makeDefault'), () =>
            write(dashboard.isDefault ? 'DELETE' : 'POST', `${path}/default`, undefined, 'dashboards.saved'),
          )}
        {mayChange && item('remove', translate('dashboards.delete'), remove)}
      </Menu>
      {asked === 'create' && (
        <NameDialog
          title="dashboards.create"
          text="dashboards.createHelp"
          name=""
          onSave={(name) => keep({ name, cards: [], isHome: false })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'rename' && dashboard && (
        <NameDialog
          title="dashboards.rename"
          name={dashboard.name}
          onSave={async (name) => {
            await request(path, { method: 'PATCH', body: { version: dashboard.version, name } });
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
