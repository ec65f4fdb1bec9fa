import { CARD_WIDTHS, type DashboardCard } from '@terril/domain';
import { Suspense } from 'react';
import { required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { FormDialog } from '../../ui/FormDialog.js';
import { kindOf } from './card-kinds.js';

export type NewCard = Omit<DashboardCard, 'id'>;

const WIDTHS = CARD_WIDTHS.map((id) => ({ id, name: `dashboards.widths.${id}` }));

interface CardDialogProps {
  card: NewCard;
  /** The word on its button. */
  action: string;
  onSave: (card: NewCard) => void;
  onClose: () => void;
}

/** Asks what a card shows, how wide it stands and what it is called. */
export function CardDialog({ card, action, onSave, onClose }: CardDialogProps) {
  const translate = useTranslate();
  const { Inputs, kept } = kindOf(card.kind) ?? {};
  return (
    <FormDialog<NewCard>
      title={translate(`dashboards.kinds.${card.kind}`, { _: card.kind })}
      record={card}
      action={action}
      maxWidth="xs"
      onClose={onClose}
      onSubmit={async ({ title, width, options = {} }) =>
        onSave({ kind: card.kind, title: title?.trim() || null, width, options: kept?.(options) ?? options })
      }
    >
      {Inputs && (
        <Suspense>
          <Inputs />
        </Suspense>
      )}
      <SelectInput source="width" label="dashboards.width" choices={WIDTHS} validate={required()} />
      <TextInput source="title" label="dashboards.cardTitle" helperText="dashboards.cardTitleHelp" />
    </FormDialog>
  );
}
