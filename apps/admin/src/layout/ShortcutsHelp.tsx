import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isTyping } from '../ui/isTyping.js';

/** The keys that work on every page; `?` shows them. */
export function ShortcutsHelp() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping()) setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(false);
  return (
    <Dialog open={isOpen} onClose={close} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">{translate('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <dl>
          <dt>
            <kbd>Ctrl</kbd> + <kbd>K</kbd>
          </dt>
          <dd>{translate('shortcuts.search')}</dd>
          <dt>
            <kbd>L</kbd> {translate('shortcuts.next')} <kbd>C</kbd>, <kbd>M</kbd>…
          </dt>
          <dd>
            {translate('shortcuts.log')} {translate('shortcuts.kinds')}
          </dd>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{translate('shortcuts.help')}</dd>
        </dl>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('shortcuts.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
