import { useEffect } from 'react';
import { DateInput, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ContractInput } from '../../revenue/contracts/index.js';
import { LostToInput } from '../competitors/index.js';
import { useStages } from '../pipeline-stages/index.js';

/** The contract of its organization that it became: made from its page, or by hand before. */
function OwnContractInput() {
  const organizationId: unknown = useWatch({ name: 'organizationId' });
  return <ContractInput filter={{ organizationId }} />;
}

/** When and why it ended: of a won or a lost one only. What the chosen stage does not have is emptied, as the API would. */
export function ClosureInputs() {
  const { setValue } = useFormContext();
  const stageId: unknown = useWatch({ name: 'stageId' });
  const outcome = useStages().find(({ id }) => id === stageId)?.outcome;
  useEffect(() => {
    if (outcome === 'open') setValue('closedOn', null);
    if (outcome !== undefined && outcome !== 'lost') {
      setValue('lostReason', null);
      setValue('lostToId', null);
    }
  }, [outcome, setValue]);
  if (outcome === undefined || outcome === 'open') return null;
  return (
    <>
      <DateInput source="closedOn" helperText="resources.opportunities.help.closedOn" />
      {outcome === 'won' && <OwnContractInput />}
      {outcome === 'lost' && (
        <>
          <TextInput source="lostReason" />
          <LostToInput />
        </>
      )}
    </>
  );
}
