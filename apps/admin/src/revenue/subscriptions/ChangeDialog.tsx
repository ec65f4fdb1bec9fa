import { DateInput, RadioButtonGroupInput, required, useNotify, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { request } from '../../providers/http.js';
import { EndReasonInput } from '../../reference/end-reasons/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { bodyOf, type ChangeKind, type ChangeOutcome, type ChangeValues, isForATime } from './change.js';
import { ChangePreview } from './ChangePreview.js';
import type { Subscription } from './subscription.js';

/** Its own record: else the form would be filled in with the subscription of the page. */
const NEW = { when: 'now' };

interface ChangeDialogProps {
  kind: ChangeKind;
  subscription: Subscription;
  onClose: () => void;
}

/** Asks what changes and from when, and shows what that does, in prices and in money, before it is done. */
export default function ChangeDialog({ kind, subscription, onClose }: ChangeDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const save = async (values: ChangeValues) => {
    const body = bodyOf(kind, subscription.version, values);
    await request<ChangeOutcome>(`/subscriptions/${subscription.id}/changes`, { method: 'POST', body });
    notify('subscription.change.done', { type: 'success' });
  };
  return (
    <FormDialog
      title={translate(`subscription.change.titles.${kind}`, { service: subscription.service })}
      record={NEW}
      action="ra.action.confirm"
      maxWidth="md"
      onSubmit={save}
      onClose={onClose}
    >
      <MomentInputs kind={kind} />
      <FormGrid>
        {kind === 'price' && <PriceInputs />}
        {kind === 'discount' && <DiscountInputs />}
        {isForATime(kind) && (
          <DateInput
            source="until"
            label="subscription.change.until"
            validate={kind === 'trial' ? required() : undefined}
            helperText={kind === 'trial' ? false : translate('subscription.change.untilHelp')}
          />
        )}
        {kind === 'end' && <EndReasonInput label="resources.subscriptions.fields.endReason" />}
      </FormGrid>
      <ChangePreview kind={kind} subscription={subscription} />
    </FormDialog>
  );
}

function MomentInputs({ kind }: { kind: ChangeKind }) {
  const when: unknown = useWatch({ name: 'when' });
  const words = kind === 'end' ? 'ends' : 'moments';
  const choices = ['now', 'next_period', 'on'].map((id) => ({ id, name: `subscription.change.${words}.${id}` }));
  return (
    <>
      <RadioButtonGroupInput
        source="when"
        label={`subscription.change.${kind === 'end' ? 'lastDay' : 'when'}`}
        choices={choices}
        helperText={false}
      />
      {when === 'on' && (
        <FormGrid>
          <DateInput source="on" label="subscription.change.on" validate={required()} helperText={false} />
        </FormGrid>
      )}
    </>
  );
}

/** One or the other. */
function DiscountInputs() {
  return (
    <>
      <DecimalInput source="discountPercent" label="subscription.change.discountPercent" />
      <DecimalInput source="discountAmount" label="subscription.change.discountAmount" />
    </>
  );
}

function PriceInputs() {
  const label = (field: string) => `resources.subscriptions.fields.versions.${field}`;
  return (
    <>
      <DecimalInput source="quantity" label={label('quantity')} />
      <DecimalInput source="unitPrice" label={label('unitPrice')} />
      <DecimalInput source="discountPercent" label={label('discountPercent')} />
    </>
  );
}
