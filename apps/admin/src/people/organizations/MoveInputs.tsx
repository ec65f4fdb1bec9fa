import { BooleanInput, DateInput, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { hasMoved } from './toPayload.js';
import type { Organization } from './organization.js';

/** Asked only when the place changes: from which day it counts, or that it was wrong from the start. */
export function MoveInputs() {
  const record = useRecordContext<Organization>();
  const [communeCode, chosenTerritoryId, isCorrection] = useWatch({
    name: ['communeCode', 'chosenTerritoryId', 'isCorrection'],
  });
  if (!hasMoved({ communeCode, chosenTerritoryId }, record)) return null;
  return (
    <>
      <BooleanInput source="isCorrection" helperText="resources.organizations.help.isCorrection" />
      {!isCorrection && <DateInput source="movedOn" helperText="resources.organizations.help.movedOn" />}
    </>
  );
}
