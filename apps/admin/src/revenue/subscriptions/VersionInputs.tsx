import { monthlyAmount, PRICE_CAUSES, roundHalfUp } from '@terril/domain';
import { Typography } from '@mui/material';
import { DateInput, FormDataConsumer, SelectInput, required, useTranslate } from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { PriceVersion, Subscription } from './subscription.js';

/** The dated prices, with what each gives per month by the rule of the reports. */
export function VersionInputs() {
  const translate = useTranslate();
  return (
    <Rows
      source="versions"
      addLabel="subscription.addVersion"
      validate={required()}
      helperText={translate('resources.subscriptions.help.versions')}
    >
      <DateInput source="startsOn" validate={required()} />
      <DateInput source="endsOn" />
      <DecimalInput source="quantity" validate={required()} />
      <DecimalInput source="unitPrice" validate={required()} />
      <DecimalInput source="discountPercent" defaultValue="0" />
      <SelectInput
        source="cause"
        choices={termChoices('cause', PRICE_CAUSES)}
        validate={required()}
        defaultValue="change"
      />
      <FormDataConsumer>
        {({ formData, scopedFormData }) => <Monthly subscription={formData} version={scopedFormData} />}
      </FormDataConsumer>
    </Rows>
  );
}

function Monthly({ subscription, version }: { subscription: Partial<Subscription>; version?: Partial<PriceVersion> }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const amount = computed(subscription, version);
  return (
    <Typography variant="body2" component="output" sx={{ py: 1.5 }}>
      {amount && translate('subscription.perMonth', { amount: money(amount) })}
    </Typography>
  );
}

/** Undefined while what is typed is not yet a number. */
function computed(
  { periodUnit, periodCount }: Partial<Subscription>,
  version?: Partial<PriceVersion>,
): string | undefined {
  if (!periodUnit || !periodCount || !version?.quantity || !version.unitPrice) return undefined;
  const { quantity, unitPrice, discountPercent } = version;
  try {
    const price = { quantity, unitPrice, discountPercent: discountPercent ?? '0' };
    return roundHalfUp(monthlyAmount(price, { unit: periodUnit, count: periodCount }));
  } catch {
    return undefined;
  }
}
