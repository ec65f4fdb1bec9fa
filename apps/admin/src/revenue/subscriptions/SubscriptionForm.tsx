import { BILLING_ALIGNMENTS, BILLING_MOMENTS, SERVICE_CATEGORIES } from '@terril/domain';
import { DateInput, NumberInput, SelectInput, TextInput, required, useRecordContext, useTranslate } from 'react-admin';
import { ContractInput } from '../contracts/index.js';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { EndReasonInput } from '../../reference/end-reasons/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { PeriodInput } from '../../ui/PeriodInput.js';
import { OfferInput } from './OfferInput.js';
import type { Subscription } from './subscription.js';
import { VersionInputs } from './VersionInputs.js';

const defaults = {
  category: 'hosting',
  periodUnit: 'year',
  periodCount: 1,
  billed: 'in_advance',
  alignment: 'anniversary',
  versions: [{ quantity: '1', discountPercent: '0', cause: 'start' }],
};

export function SubscriptionForm() {
  const translate = useTranslate();
  return (
    <RecordForm defaultValues={defaults}>
      <FormGrid title="resources.subscriptions.groups.service">
        <ContractInput isRequired />
        <OfferInput />
        <TextInput
          source="service"
          validate={required()}
          helperText={translate('resources.subscriptions.help.service')}
        />
        <SelectInput source="category" choices={termChoices('category', SERVICE_CATEGORIES)} validate={required()} />
        <PeriodInput />
        <EndReasonInput />
        <TextInput source="externalReference" />
      </FormGrid>
      <FormGrid title="resources.subscriptions.groups.billing">
        <SelectInput source="billed" choices={termChoices('billed', BILLING_MOMENTS)} validate={required()} />
        <PeriodInput
          unitSource="cycleUnit"
          countSource="cycleCount"
          label="resources.subscriptions.fields.cycle"
          emptyText="subscription.sameCycle"
        />
        <SelectInput source="alignment" choices={termChoices('alignment', BILLING_ALIGNMENTS)} validate={required()} />
        <NumberInput
          source="anchorDay"
          min={1}
          max={28}
          helperText={translate('resources.subscriptions.help.anchorDay')}
        />
        <DecimalInput source="setupFee" helperText={translate('resources.subscriptions.help.setupFee')} />
      </FormGrid>
      <VersionInputs />
      <FreeInput />
      <CustomInputs />
    </RecordForm>
  );
}

/** A new subscription may begin with days offered, which become a price of their own. */
function FreeInput() {
  const isNew = useRecordContext<Subscription>()?.id === undefined;
  if (!isNew) return null;
  return (
    <FormGrid>
      <DateInput source="freeUntil" helperText="resources.subscriptions.help.freeUntil" />
    </FormGrid>
  );
}
