import CloseIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/Search';
import { Box, Dialog, Divider, IconButton, InputBase, type Theme, Typography, useMediaQuery } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { Entry } from './entry.js';
import { optionId, SearchResults } from './SearchResults.js';
import { useEntryGroups } from './useEntryGroups.js';

const MOST_TYPED = 100;

const focus = (input: HTMLInputElement | null) => input?.focus();

/** The search over everything: a combobox whose list says where Enter leads (ARIA combobox pattern). */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const listId = useId();
  const isSmall = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [text, setText] = useState('');
  const [activeKey, setActiveKey] = useState<string>();
  // What is typed last counts, also when Enter comes before its answer.
  const isEnterDue = useRef(false);
  const { groups, error, retry, isSettled } = useEntryGroups(text);
  const entries = groups.flatMap((group) => group.entries);
  // The first, until another is chosen by an arrow or the mouse.
  const active = entries.find(({ key }) => key === activeKey) ?? entries[0];

  const choose = ({ path }: Entry) => {
    onClose();
    redirect(path);
  };
  useEffect(() => {
    if (!isEnterDue.current || !isSettled) return;
    isEnterDue.current = false;
    if (active) choose(active);
  });
  useEffect(() => {
    if (active) document.getElementById(optionId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = entries.findIndex(({ key }) => key === active?.key);
      setActiveKey(entries.at((at + step) % entries.length)?.key);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isSettled) isEnterDue.current = true;
      else if (active) choose(active);
    }
  };
  const status = isSettled && text.trim() !== '' ? translate('search.count', { smart_count: entries.length }) : '';

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={isSmall}
      onClose={onClose}
      aria-label={translate('search.open')}
      slotProps={{ container: { sx: { alignItems: 'flex-start' } } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, py: 1 }}>
        <SearchIcon aria-hidden sx={{ color: 'text.secondary' }} />
        <InputBase
          inputRef={focus}
          fullWidth
          value={text}
          sx={{ '& input::placeholder': { color: 'text.secondary', opacity: 1 } }}
          placeholder={translate('search.placeholder')}
          onChange={({ target }) => {
            setText(target.value);
            setActiveKey(undefined);
            isEnterDue.current = false;
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': translate('search.open'),
              'aria-expanded': entries.length > 0,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': active ? optionId(listId, active) : undefined,
              autoComplete: 'off',
              spellCheck: false,
              maxLength: MOST_TYPED,
            },
          }}
        />
        <IconButton aria-label={translate('ra.action.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Divider />
      {error && <ErrorNotice error={error} retry={retry} />}
      <SearchResults
        id={listId}
        label={translate('search.results')}
        groups={groups}
        typed={text}
        active={active}
        onActive={({ key }) => setActiveKey(key)}
        onChoose={choose}
      />
      {isSettled && text.trim() !== '' && entries.length === 0 && !error && (
        <Typography sx={{ p: 2 }}>{translate('search.nothing')}</Typography>
      )}
      <Box component="output" aria-live="polite" sx={visuallyHidden}>
        {status}
      </Box>
    </Dialog>
  );
}
