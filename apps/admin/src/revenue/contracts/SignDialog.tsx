import { DateInput, required, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import type { Contract } from './contract.js';
import { useStage } from './useStage.js';

/** Asks on which day a contract was signed. */
export default function SignDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const change = useStage(contract);
  if (!settings) return null;
  return (
    <FormDialog<{ signedOn?: string }>
      title={translate('contract.sign.title', { reference: contract.reference })}
      text={translate('contract.sign.text')}
      record={{ signedOn: settings.today }}
      action="contract.sign.action"
      maxWidth="xs"
      onSubmit={({ signedOn }) => change({ stage: 'signed', signedOn: signedOn ?? null })}
      onClose={onClose}
    >
      <DateInput source="signedOn" label="resources.contracts.fields.signedOn" validate={required()} fullWidth />
    </FormDialog>
  );
}
