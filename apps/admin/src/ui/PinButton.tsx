import PushPinIcon from '@mui/icons-material/PushPin';
import PushPinOutlinedIcon from '@mui/icons-material/PushPinOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { type HttpError, useNotify, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { isPinnable, usePins } from '../providers/usePins.js';

/** Keeps the record of the page at hand, or no more: it stands on the home page and first in the search. */
export function PinButton() {
  const record = useRecordContext();
  const resource = useResourceContext();
  const translate = useTranslate();
  const notify = useNotify();
  const { isPinned, pin, unpin } = usePins();
  if (!record || !isPinnable(resource)) return null;
  const id = Number(record.id);
  const pinned = isPinned(resource, id);
  const toggle = async () => {
    try {
      await (pinned ? unpin : pin)(resource, id);
    } catch (error) {
      notify((error as HttpError).message, { type: 'error' });
    }
  };
  const name = translate('pins.button');
  return (
    <Tooltip title={translate(pinned ? 'pins.remove' : 'pins.add')}>
      <IconButton size="small" color="primary" aria-label={name} aria-pressed={pinned} onClick={() => void toggle()}>
        {pinned ? <PushPinIcon fontSize="small" /> : <PushPinOutlinedIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
