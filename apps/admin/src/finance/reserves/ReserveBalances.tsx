import { TextField } from '@mui/material';
import { RESERVES } from '@terril/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { ChartFigure, Curves } from '../../reports/index.js';
import { DialogButton } from '../../ui/DialogButton.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { MovementDialog } from './MovementDialog.js';
import type { Reserves } from './reserve.js';

/** What the reserves hold on a day, and the curve that led there. */
export function ReserveBalances() {
  const translate = useTranslate();
  const { day } = useFormat();
  const [on, setOn] = useState('');
  const query = useApi<Reserves>(`/reserve-movements/balances${queryString({ on })}`);
  const action = (
    <DialogButton label="reserve.add" resource="reserve-movements" isMain>
      {(close) => <MovementDialog onClose={close} />}
    </DialogButton>
  );
  return (
    <Section title={translate('reserve.balancesOn', { day: day(query.data?.on) })} action={action}>
      <TextField
        type="date"
        size="small"
        label={translate('reserve.on')}
        value={on || (query.data?.on ?? '')}
        onChange={({ target }) => setOn(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mb: 2 }}
        fullWidth={false}
      />
      <Loaded query={query}>{(reserves) => <Balances reserves={reserves} />}</Loaded>
    </Section>
  );
}

function Balances({ reserves }: { reserves: Reserves }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day, money, shortMoney } = useFormat();
  const { steps, total } = reserves;
  const used = RESERVES.filter((reserve) => steps.some((step) => Number(step[reserve]) !== 0));
  return (
    <>
      <Facts>
        {used.map((reserve) => (
          <Fact key={reserve} label={term('reserve', reserve)}>
            {money(reserves[reserve])}
          </Fact>
        ))}
        <Fact label={translate('allocation.total')}>{money(total)}</Fact>
      </Facts>
      {steps.length > 1 && (
        <ChartFigure label={translate('reserve.curve')}>
          <Curves
            steps={steps.map((step) => day(step.on))}
            curves={used.map((reserve) => ({
              label: term('reserve', reserve),
              values: steps.map((step) => Number(step[reserve])),
            }))}
            format={shortMoney}
            height={240}
          />
        </ChartFigure>
      )}
    </>
  );
}
