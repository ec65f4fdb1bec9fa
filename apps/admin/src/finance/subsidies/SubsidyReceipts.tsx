import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { DialogButton } from '../../ui/DialogButton.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { ReceiptsDialog } from './ReceiptsDialog.js';
import type { Subsidy } from './subsidy.js';

/** What was cashed in of the subsidy. */
export function SubsidyReceipts({ subsidy }: { subsidy: Subsidy }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const label = (field: string) => translate(`resources.subsidies.fields.${field}`);
  return (
    <Section
      title={translate('subsidy.receipts')}
      action={
        subsidy.status === 'granted' && (
          <DialogButton resource="subsidies" label="subsidy.changeReceipts">
            {(close) => <ReceiptsDialog subsidy={subsidy} onClose={close} />}
          </DialogButton>
        )
      }
    >
      {subsidy.receipts.length === 0 ? (
        <Typography variant="body2">{translate('subsidy.noReceipt')}</Typography>
      ) : (
        <ScrollTable label={translate('subsidy.receipts')}>
          <TableHead>
            <TableRow>
              <TableCell>{label('receivedOn')}</TableCell>
              <TableCell align="right">{label('amount')}</TableCell>
              <TableCell>{label('note')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {subsidy.receipts.map(({ receivedOn, amount, note }, index) => (
              <TableRow key={index}>
                <TableCell>{day(receivedOn)}</TableCell>
                <TableCell align="right">{money(amount)}</TableCell>
                <TableCell>{note}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
}
