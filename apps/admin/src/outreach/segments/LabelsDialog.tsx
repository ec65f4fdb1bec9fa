import { List, ListItem, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { LABEL_SHEETS, LETTER_ADDRESSES, type LetterAddress } from '@terril/domain';
import { useState } from 'react';
import { maxValue, minValue, NumberInput, SelectInput, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { saveFile } from '../../providers/saveFile.js';
import { useApi } from '../../providers/useApi.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { RecordLink } from '../../ui/RecordLink.js';

const MOST_ON_A_SHEET = 24;

interface Wish {
  sheet: string;
  address: LetterAddress;
  first: number;
}

/** Labels for letters to a segment, and who has no address to print. */
export default function LabelsDialog({ segmentId, onClose }: { segmentId: number; onClose: () => void }) {
  const translate = useTranslate();
  const [address, setAddress] = useState<LetterAddress>('seat');
  const { data: without = [] } = useApi<Schemas['UnaddressedOut'][]>(
    `/segments/${segmentId}/unaddressed?address=${address}`,
  );
  const save = async (wish: Wish) => {
    await saveFile(`/segments/${segmentId}/labels${queryString({ ...wish })}`);
  };
  return (
    <FormDialog<Wish>
      title={translate('segments.labels')}
      record={{ sheet: '70x37', address, first: 1 }}
      action="segments.print"
      onSubmit={save}
      onClose={onClose}
    >
      <SelectInput
        source="sheet"
        label="segments.sheet"
        choices={LABEL_SHEETS.map((id) => ({ id, name: `segments.sheets.${id}` }))}
      />
      <SelectInput
        source="address"
        label="segments.address"
        choices={LETTER_ADDRESSES.map((id) => ({ id, name: `segments.addresses.${id}` }))}
        onChange={({ target }) => setAddress(target.value as LetterAddress)}
      />
      <NumberInput
        source="first"
        label="segments.first"
        helperText="segments.firstHelp"
        min={1}
        validate={[minValue(1), maxValue(MOST_ON_A_SHEET)]}
      />
      {without.length > 0 && (
        <details>
          <summary>{translate('segments.unaddressed', { smart_count: without.length })}</summary>
          <List dense>
            {without.map(({ list, recordId, name }) => (
              <ListItem key={recordId} disableGutters>
                <Typography variant="body2">
                  <RecordLink resource={list} id={recordId}>
                    {name}
                  </RecordLink>
                </Typography>
              </ListItem>
            ))}
          </List>
        </details>
      )}
    </FormDialog>
  );
}
