import { BooleanInput, DateInput, NumberInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { MemberInput } from '../members/index.js';

/** What can be registered, by the name it has in the API. */
export const REGISTERED = ['subscriptions', 'payments', 'refunds', 'transfers'] as const;
export type Registered = (typeof REGISTERED)[number];

interface MovementDialogProps {
  kind: Registered;
  memberId: number;
  /** Shares that are held, and EUR that are owed. */
  held: { shares: number; owed: string };
  onClose: () => void;
}

/** Registers a movement of shares of a member. */
export function MovementDialog({ kind, memberId, held, onClose }: MovementDialogProps) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const save = async (fields: object) => {
    await request(`/share-movements/${kind}`, { method: 'POST', body: { ...fields, memberId } });
  };
  if (!settings) return null;
  const first = { subscriptions: { isPaid: true }, payments: { amount: held.owed }, refunds: {}, transfers: {} }[kind];
  return (
    <FormDialog
      title={translate(`shares.${kind}.title`)}
      text={translate(`shares.${kind}.text`)}
      record={{ day: settings.today, ...first }}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="day" label="shares.day" validate={required()} />
        {kind === 'payments' ? (
          <DecimalInput source="amount" label="shares.amount" validate={required()} />
        ) : (
          <NumberInput source="shares" label="shares.number" min={1} validate={required()} />
        )}
        {kind === 'transfers' && <MemberInput source="toMemberId" label="shares.to" />}
        <TextInput source="reason" label="shares.reason" parse={(text: string) => text || null} />
      </FormGrid>
      {kind === 'subscriptions' && <BooleanInput source="isPaid" label="shares.isPaid" />}
    </FormDialog>
  );
}
