import { Typography } from '@mui/material';
import type { AnalysisDefinition } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { ConditionsText, readWhere } from '../../lists/conditions/index.js';
import { useEntityName } from './useEntityName.js';

/** The list an analysis is about, and its conditions in words. */
export function AskedText({ definition: { entity, where } }: { definition: AnalysisDefinition }) {
  const translate = useTranslate();
  const entityName = useEntityName();
  const group = readWhere(where);
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      {entityName(entity)}
      {group && (
        <>
          {translate('analyses.suchAs')}
          <ConditionsText resource={entity} part={group} isOutermost />
        </>
      )}
    </Typography>
  );
}
