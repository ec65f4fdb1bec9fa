import BookmarksIcon from '@mui/icons-material/Bookmarks';
import { Button, Divider, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { useCanAccess, useListContext, useTranslate, type SortPayload } from 'react-admin';
import { useDefaultView } from './useDefaultView.js';
import { useViews } from './useViews.js';
import { useViewState } from './useViewState.js';
import { keyOf, type View } from './view.js';
import { ViewDialog } from './ViewDialog.js';

/** The saved views of a list: opens one, keeps the present one, shares, renames and deletes them. */
export function ViewsMenu({ usualSort }: { usualSort: SortPayload }) {
  const { resource } = useListContext();
  const translate = useTranslate();
  const id = useId();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<'saveAs' | 'rename'>();
  const { canAccess: mayShare = false } = useCanAccess({ resource: 'views', action: 'share' });
  const { all, current, choose, mayChange, write } = useViews();
  const [state, show] = useViewState();
  const open = (view: View) => {
    show(view);
    choose(view.id);
  };
  useDefaultView(all, open);
  const isModified = current !== undefined && keyOf(current) !== keyOf(state);
  const isOurs = current !== undefined && mayChange(current);

  const change = (fields: object) =>
    current && write<View>('PATCH', `/views/${current.id}`, { ...fields, version: current.version }, 'views.saved');
  const saveAs = async (fields: { name: string; isShared: boolean }) => {
    const view = await write<View>('POST', '/views', { list: resource, ...state, ...fields }, 'views.saved');
    if (!view) return;
    choose(view.id);
    setAsked(undefined);
  };
  const remove = async () => {
    if (current && (await write('DELETE', `/views/${current.id}`, undefined, 'views.removed'))) choose(undefined);
  };
  const toggleDefault = ({ id: viewId, isDefault }: View) =>
    write(isDefault ? 'DELETE' : 'POST', `/views/${viewId}/default`, undefined);

  const item = (key: string, label: string, act: () => unknown, selected = false) => (
    <MenuItem
      key={key}
      selected={selected}
      onClick={() => {
        setButton(null);
        act();
      }}
    >
      {label}
    </MenuItem>
  );
  const items = (title: string, views: View[], nameOf: (view: View) => string) => [
    views.length > 0 && (
      <ListSubheader key={title} role="presentation">
        {translate(title)}
      </ListSubheader>
    ),
    ...views.map((view) => item(`view ${view.id}`, nameOf(view), () => open(view), view.id === current?.id)),
  ];
  const name = current?.name ?? translate('views.usual');
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarksIcon />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {translate('views.button', { name })}
        {isModified && ` (${translate('views.modified')})`}
      </Button>
      <Menu id={id} anchorEl={button} open={button !== null} onClose={() => setButton(null)}>
        {items(
          'views.mine',
          all.filter((view) => !view.isShared),
          (view) => view.name,
        )}
        {items(
          'views.shared',
          all.filter((view) => view.isShared),
          (view) => translate('views.by', { name: view.name, owner: view.ownerName }),
        )}
        {item('reset', translate('views.reset'), () => {
          show({ filters: '{}', sort: usualSort.field, order: usualSort.order, columns: [] });
          choose(undefined);
        })}
        <Divider />
        {isOurs && isModified && item('save', translate('views.save'), () => change(state))}
        {item('saveAs', translate('views.saveAs'), () => setAsked('saveAs'))}
        {isOurs && item('rename', translate('views.rename'), () => setAsked('rename'))}
        {isOurs &&
          (mayShare || current.isShared) &&
          item('share', translate(current.isShared ? 'views.unshare' : 'views.share'), () =>
            change({ isShared: !current.isShared }),
          )}
        {current &&
          item('default', translate(current.isDefault ? 'views.noDefault' : 'views.makeDefault'), () =>
            toggleDefault(current),
          )}
        {isOurs && item('remove', translate('views.remove'), remove)}
      </Menu>
      {asked && (
        <ViewDialog
          title={`views.${asked}`}
          mayShare={mayShare}
          name={asked === 'rename' ? name : ''}
          isShared={asked === 'rename' && current?.isShared === true}
          onClose={() => setAsked(undefined)}
          onSave={async (fields) => {
            if (asked === 'saveAs') await saveAs(fields);
            else if (await change(fields)) setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
