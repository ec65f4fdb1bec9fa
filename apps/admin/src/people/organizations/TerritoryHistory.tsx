import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { TerritoryChip } from '../../ui/TerritoryChip.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Organization, TerritoryStay } from './organization.js';

/** Where the organization is and was: past years' reports keep the territory of their day. */
export function TerritoryHistory() {
  const record = useRecordContext<Organization>();
  const translate = useTranslate();
  const period = usePeriodText();
  const query = useApi<TerritoryStay[]>(record && `/organizations/${record.id}/territories`);
  if (!record) return null;
  return (
    <Section
      title={translate('territory.title')}
      action={<TerritoryChip id={record.territoryId} overridden={record.territoryOverridden} />}
    >
      {record.territoryOverridden && <Typography variant="body2">{translate('territory.overriddenNote')}</Typography>}
      <Loaded query={query}>
        {(stays) =>
          stays.length === 0 ? (
            <Typography variant="body2">{translate('territory.noHistory')}</Typography>
          ) : (
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {stays.map(({ id, startsOn, endsOn, territoryId, communeName, territoryOverridden }) => (
                <Box
                  component="li"
                  key={id}
                  sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 0.75, alignItems: 'center' }}
                >
                  <TerritoryChip id={territoryId} overridden={territoryOverridden} />
                  <Typography variant="body2">{period(startsOn, endsOn)}</Typography>
                  {communeName && (
                    <Typography variant="body2" color="text.secondary">
                      {communeName}
                    </Typography>
                  )}
                </Box>
              ))}
            </Box>
          )
        }
      </Loaded>
    </Section>
  );
}
