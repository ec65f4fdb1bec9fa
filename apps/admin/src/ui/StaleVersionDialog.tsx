import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import {
  useEditContext,
  useNotify,
  useRedirect,
  useTranslate,
  useTranslateLabel,
  useUpdate,
  type HttpError,
  type RaRecord,
} from 'react-admin';
import { changedKeys } from '../providers/dataProvider.js';

/** Someone saved the record between its reading and its saving here. */
export interface Conflict {
  /** What the form holds. */
  mine: Partial<RaRecord>;
  /** The record as it was read into the form. */
  before: RaRecord;
  /** The record as it is stored now. */
  now: RaRecord;
}

interface StaleVersionDialogProps {
  conflict: Conflict;
  onConflict: (conflict: Conflict | undefined) => void;
}

/** Shows both values of what was changed here, and lets the user choose: nothing is lost without being seen. */
export function StaleVersionDialog({ conflict, onConflict }: StaleVersionDialogProps) {
  const { mine, before, now } = conflict;
  const { resource, refetch, redirect: target } = useEditContext();
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const notify = useNotify();
  const redirect = useRedirect();
  const [update, { isPending }] = useUpdate();
  const changes = changedKeys(mine, before);

  const reload = () => {
    onConflict(undefined);
    void refetch();
  };
  const sendAgain = () =>
    update(
      resource,
      { id: now.id, data: { ...now, ...changes }, previousData: now },
      {
        onSuccess: () => {
          onConflict(undefined);
          notify('ra.notification.updated', { messageArgs: { smart_count: 1 } });
          redirect(target, resource, now.id);
        },
        onError: (error) => {
          const { body, message } = error as HttpError;
          if (body?.code === 'stale_version') onConflict({ ...conflict, now: body.current });
          else notify(message, { type: 'error' });
        },
      },
    );

  return (
    <Dialog open maxWidth="md" fullWidth onClose={() => onConflict(undefined)} aria-labelledby="stale-title">
      <DialogTitle id="stale-title">{translate('stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('stale.text')}</DialogContentText>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('stale.field')}</TableCell>
              <TableCell>{translate('stale.mine')}</TableCell>
              <TableCell>{translate('stale.stored')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {Object.entries(changes).map(([source, value]) => (
              <TableRow key={source}>
                <TableCell component="th">{translateLabel({ source, resource })}</TableCell>
                <TableCell>{asText(value)}</TableCell>
                <TableCell>{asText(now[source])}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={reload}>{translate('stale.reload')}</Button>
        <Button onClick={sendAgain} disabled={isPending} variant="contained">
          {translate('stale.sendAgain')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(' ; ');
  if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).map(asText).join(', ');
  return value === null || value === undefined || value === '' ? '–' : String(value);
}
