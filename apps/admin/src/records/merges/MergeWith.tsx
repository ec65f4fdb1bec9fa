import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import CallMergeIcon from '@mui/icons-material/CallMerge';
import type { MergeableType } from '@terril/domain';
import { useState } from 'react';
import {
  AutocompleteInput,
  Form,
  ReferenceInput,
  required,
  useCanAccess,
  useRecordContext,
  useRedirect,
  useTranslate,
} from 'react-admin';

/** Chooses the record that the one of the page is to merge with. */
export function MergeWith({ resource }: { resource: MergeableType }) {
  const record = useRecordContext();
  const translate = useTranslate();
  const redirect = useRedirect();
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  const [isOpen, setOpen] = useState(false);
  if (!record || !canAccess) return null;
  const choose = ({ otherId }: { otherId?: number }) => redirect(`/merge/${resource}?ids=${record.id},${otherId}`);
  return (
    <>
      <Button size="small" startIcon={<CallMergeIcon />} onClick={() => setOpen(true)}>
        {translate('merge.with')}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="sm" aria-labelledby="merge-with">
        <Form onSubmit={choose} record={{ id: 0 }}>
          <DialogTitle id="merge-with">{translate('merge.with')}</DialogTitle>
          <DialogContent>
            <ReferenceInput source="otherId" reference={resource} sort={{ field: 'name', order: 'ASC' }} perPage={15}>
              <AutocompleteInput
                label={`resources.${resource}.name`}
                optionText="name"
                validate={required()}
                getOptionDisabled={({ id }) => id === record.id}
              />
            </ReferenceInput>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" variant="contained">
              {translate('merge.compare')}
            </Button>
          </DialogActions>
        </Form>
      </Dialog>
    </>
  );
}
