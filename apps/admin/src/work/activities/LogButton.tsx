import AddCommentIcon from '@mui/icons-material/AddComment';
import {
  Fab,
  IconButton,
  ListItemIcon,
  ListItemText,
  Menu,
  MenuItem,
  Tooltip,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material';
import { type KeyboardEvent as ReactKeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useCanAccess, useLocation, useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { isTyping } from '../../ui/isTyping.js';
import type { ActivityKind } from './activity.js';
import { ActivityIcon } from './ActivityIcon.js';
import { recordAt } from './logged-record.js';

const LogDialog = lazy(() => import('./LogDialog.js'));

/** The key of each kind, after L. */
const KEYS: Partial<Record<ActivityKind, string>> = {
  call: 'c',
  email: 'e',
  meeting: 'm',
  visit: 'v',
  task: 't',
  note: 'n',
};
const KINDS = Object.entries(KEYS) as [ActivityKind, string][];

/**
 * Logs an activity from any page, on the record that the page is about: by L and the key of a kind, by the button of the
 * bar, or on a telephone by a button that the thumb reaches.
 */
export function LogButton() {
  const translate = useTranslate();
  const term = useTerm();
  const { pathname } = useLocation();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const { canAccess } = useCanAccess({ resource: 'activities', action: 'create' });
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<ActivityKind>();
  useEffect(() => {
    if (!canAccess) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [canAccess]);
  if (!canAccess) return null;
  const choose = (chosen: ActivityKind) => {
    setOpen(false);
    setKind(chosen);
  };
  const onKeyDown = (event: ReactKeyboardEvent) => {
    const chosen = KINDS.find(([, key]) => key === event.key.toLowerCase())?.[0];
    if (!chosen) return;
    event.preventDefault();
    event.stopPropagation();
    choose(chosen);
  };
  return (
    <>
      <Tooltip title={translate('activity.logShortcut')}>
        <IconButton
          ref={button}
          color="inherit"
          aria-label={translate('activity.log')}
          aria-haspopup="menu"
          aria-keyshortcuts="L"
          onClick={() => setOpen(true)}
          sx={{ display: { xs: 'none', md: 'inline-flex' } }}
        >
          <AddCommentIcon />
        </IconButton>
      </Tooltip>
      {isNarrow && (
        <Fab
          color="primary"
          aria-label={translate('activity.log')}
          aria-haspopup="dialog"
          onClick={() => setKind('call')}
          sx={{
            position: 'fixed',
            left: 16,
            bottom: 16,
            zIndex: 1050,
            // The bar of a form lies where the button would.
            'body:has(.RaToolbar-mobileToolbar) &': { display: 'none' },
          }}
        >
          <AddCommentIcon />
        </Fab>
      )}
      <Menu
        open={isOpen}
        anchorReference={isNarrow ? 'anchorPosition' : 'anchorEl'}
        anchorPosition={{ top: 64, left: 16 }}
        anchorEl={() => button.current as HTMLButtonElement}
        onClose={() => setOpen(false)}
        onKeyDown={onKeyDown}
        slotProps={{ list: { 'aria-label': translate('activity.log') } }}
      >
        {KINDS.map(([name, key]) => (
          <MenuItem key={name} onClick={() => choose(name)}>
            <ListItemIcon>
              <ActivityIcon kind={name} />
            </ListItemIcon>
            <ListItemText>{term('activityKind', name)}</ListItemText>
            <Typography variant="body2" component="kbd" sx={{ ml: 3, color: 'text.secondary' }}>
              {key.toUpperCase()}
            </Typography>
          </MenuItem>
        ))}
      </Menu>
      <Suspense>
        {kind && <LogDialog on={recordAt(pathname)} kind={kind} onClose={() => setKind(undefined)} />}
      </Suspense>
    </>
  );
}
