import TuneIcon from '@mui/icons-material/Tune';
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { LinkBase, Logout, UserMenu, useTranslate, useUserMenu } from 'react-admin';

/** The menu under the person's name: what she likes, and the way out. */
export const TopUserMenu = () => (
  <UserMenu>
    <PreferencesItem />
    <Logout />
  </UserMenu>
);

function PreferencesItem() {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={LinkBase} to="/preferences" onClick={() => menu?.onClose()}>
      <ListItemIcon>
        <TuneIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('preferences.title')}</ListItemText>
    </MenuItem>
  );
}
