import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { TerritoryChip } from '../../ui/TerritoryChip.js';
import type { Commune, Organization } from './organization.js';

/** The territory the form leads to, said as it changes. `commune` is the one chosen since the form was opened. */
export function ResultingTerritory({ commune }: { commune: Commune | undefined }) {
  const record = useRecordContext<Organization>();
  const translate = useTranslate();
  const [communeCode, chosenTerritoryId] = useWatch({ name: ['communeCode', 'chosenTerritoryId'] });

  const result = () => {
    if (chosenTerritoryId) return <TerritoryChip id={chosenTerritoryId} overridden />;
    if (!communeCode) return <TerritoryChip id={null} />;
    if (commune?.code === communeCode) return <TerritoryChip id={commune?.territoryId} />;
    return record?.territoryOverridden ? translate('territory.onSave') : <TerritoryChip id={record?.territoryId} />;
  };
  return (
    <Box component="output" sx={{ py: 1 }}>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {translate('territory.resulting')}
      </Typography>
      {result()}
    </Box>
  );
}
