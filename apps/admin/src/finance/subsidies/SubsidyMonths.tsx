import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { DialogButton } from '../../ui/DialogButton.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { MonthsDialog } from './MonthsDialog.js';
import type { Subsidy } from './subsidy.js';

/** What each month takes of the subsidy. */
export function SubsidyMonths({ subsidy }: { subsidy: Subsidy }) {
  const translate = useTranslate();
  const { money, month: monthText } = useFormat();
  return (
    <Section
      title={translate('subsidy.spread')}
      action={
        <DialogButton resource="subsidies" label="subsidy.changeSpread">
          {(close) => <MonthsDialog subsidy={subsidy} onClose={close} />}
        </DialogButton>
      }
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('subsidy.spreadNote')}
      </Typography>
      <ScrollTable label={translate('subsidy.spread')}>
        <TableHead>
          <TableRow>
            {subsidy.months.map(({ month }) => (
              <TableCell key={month} align="right">
                {monthText(month)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            {subsidy.months.map(({ month, amount }) => (
              <TableCell key={month} align="right" sx={{ whiteSpace: 'nowrap' }}>
                {money(amount)}
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
