import LaunchIcon from '@mui/icons-material/Launch';
import { Box, IconButton } from '@mui/material';
import { LinkBase, useCanAccess, useTranslate } from 'react-admin';
import { listPath } from '../../ui/FigureLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { AmountInput } from './AmountInput.js';
import type { GridCell, GridRow, View } from './grid.js';
import type { BudgetDraft } from './useDraft.js';

interface CellOfProps {
  draft: BudgetDraft;
  row: GridRow;
  cell: GridCell;
  view: View;
}

/** The amount of an account in a month: typed in place where somebody may, summed up for a group. */
export function CellOf({ draft, row, cell, view }: CellOfProps) {
  const translate = useTranslate();
  const { money, month: monthText, signedMoney } = useFormat();
  const { canAccess } = useCanAccess({ resource: 'budget-lines', action: 'edit' });
  const { accountId, code, name, isGroup } = row;
  const { month } = cell;
  if (view === 'difference') return <>{cell.difference && signedMoney(cell.difference)}</>;
  const value = cell[view];
  if (isGroup) return <strong>{value && money(value)}</strong>;
  if (!canAccess) return <>{value && money(value)}</>;
  const isImported = view === 'actual' && cell.imported;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }}>
      <AmountInput
        label={`${code} ${name}, ${monthText(month)}, ${translate(`budget.views.${view}`)}`}
        value={value}
        isChanged={draft.isChanged(accountId, month, view)}
        isImported={isImported}
        disabled={draft.isSaving}
        onChange={(amount) => draft.fill(view, [{ accountId, month, amount }])}
      />
      {isImported && (
        <IconButton
          size="small"
          component={LinkBase}
          to={listPath('ledger-entries', { accountId, month })}
          aria-label={translate('budget.entries', { account: name, month: monthText(month) })}
          sx={{ p: 0.25 }}
        >
          <LaunchIcon sx={{ fontSize: '1rem' }} />
        </IconButton>
      )}
    </Box>
  );
}
