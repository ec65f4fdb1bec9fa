import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Service } from './service.js';

/** The price lists of a service, as a table. */
export function ServicePrices({ service }: { service: Service }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money } = useFormat();
  const period = usePeriodText();
  if (service.prices.length === 0) return <Typography variant="body2">{translate('service.noPrice')}</Typography>;
  const label = (field: string) => translate(`resources.services.fields.prices.${field}`);
  return (
    <ScrollTable label={translate('resources.services.fields.prices')}>
      <TableHead>
        <TableRow>
          <TableCell>{label('kind')}</TableCell>
          <TableCell>{label('period')}</TableCell>
          <TableCell align="right">{label('unitPrice')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {service.prices.map(({ id, kind, startsOn, endsOn, unitPrice }) => (
          <TableRow key={id}>
            <TableCell>{kind ? term('kind', kind) : translate('service.everyKind')}</TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{period(startsOn, endsOn)}</TableCell>
            <TableCell align="right">{money(unitPrice)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
