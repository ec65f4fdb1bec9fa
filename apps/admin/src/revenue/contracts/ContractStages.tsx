import { Button } from '@mui/material';
import { type ContractStage, NEXT_STAGES } from '@terril/domain';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { sentenceOf } from '../../providers/http.js';
import type { Contract } from './contract.js';
import { useStage } from './useStage.js';

const SignDialog = lazy(() => import('./SignDialog.js'));

/** Where a contract may go next: sent to the client, signed, or back to a draft. */
export function ContractStages({ contract }: { contract: Contract }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isSigning, setSigning] = useState(false);
  const change = useStage(contract);
  const { canAccess } = useCanAccess({ resource: 'contracts', action: 'edit' });
  // The server refuses to take back the signature of an invoiced one; a begun one is not even asked.
  const isSettled = contract.stage === 'signed' && contract.state !== 'upcoming';
  if (!canAccess || isSettled) return null;
  const go = async (stage: ContractStage) => {
    if (stage === 'signed') return setSigning(true);
    try {
      await change({ stage });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  return (
    <>
      {NEXT_STAGES[contract.stage].map((stage) => (
        <Button
          key={stage}
          size="small"
          variant={stage === 'signed' ? 'contained' : 'text'}
          onClick={() => void go(stage)}
        >
          {translate(contract.stage === 'signed' ? 'contract.stages.unsign' : `contract.stages.${stage}`)}
        </Button>
      ))}
      <Suspense>{isSigning && <SignDialog contract={contract} onClose={() => setSigning(false)} />}</Suspense>
    </>
  );
}
