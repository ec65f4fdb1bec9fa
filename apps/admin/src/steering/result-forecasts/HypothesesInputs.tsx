import { Box, Checkbox, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { addMonths, FORECAST_SCENARIOS, type ForecastScenario, monthOf, roundHalfUp } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { Schemas } from '@terril/api-types';
import { useApi } from '../../providers/useApi.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ForecastHypotheses } from './forecast.js';
import { TriedNumber } from './TriedNumber.js';

interface HypothesesInputsProps {
  supposed: ForecastHypotheses;
  on: string;
  onChange: (supposed: ForecastHypotheses) => void;
}

const RATES = [
  { name: 'renewalRate', max: 100 },
  { name: 'pipelineFactor', max: 500 },
  { name: 'costsPercent', max: 500 },
] as const;

/** The hypotheses of the three scenarios beside one another. */
export function HypothesesInputs({ supposed, on, onChange }: HypothesesInputsProps) {
  const translate = useTranslate();
  const term = useTerm();
  const change = (scenario: ForecastScenario, changes: Partial<ForecastHypotheses['central']>) =>
    onChange({ ...supposed, [scenario]: { ...supposed[scenario], ...changes } });
  const label = (name: string, scenario: ForecastScenario) =>
    `${translate(`resultForecast.inputs.${name}`)}, ${term('forecastScenario', scenario)}`;
  return (
    <Box>
      <ScrollTable label={translate('resultForecast.hypotheses')}>
        <TableHead>
          <TableRow>
            <TableCell />
            {FORECAST_SCENARIOS.map((scenario) => (
              <TableCell key={scenario}>{term('forecastScenario', scenario)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <Line name="countsTacit">
            {(scenario) => (
              <Checkbox
                checked={supposed[scenario].countsTacit}
                onChange={(event) => change(scenario, { countsTacit: event.target.checked })}
                slotProps={{ input: { 'aria-label': label('countsTacit', scenario) } }}
              />
            )}
          </Line>
          {RATES.map(({ name, max }) => (
            <Line key={name} name={name}>
              {(scenario) => (
                <TriedNumber
                  label={label(name, scenario)}
                  value={supposed[scenario][name]}
                  min={0}
                  max={max}
                  onChange={(value) => change(scenario, { [name]: Math.round(value) })}
                />
              )}
            </Line>
          ))}
          <Line name="extraCosts">
            {(scenario) => (
              <TriedNumber
                label={label('extraCosts', scenario)}
                value={Number(supposed[scenario].extraCosts)}
                onChange={(value) => change(scenario, { extraCosts: roundHalfUp(value) })}
              />
            )}
          </Line>
        </TableBody>
      </ScrollTable>
      <ObservedRate on={on} />
    </Box>
  );
}

function Line({ name, children }: { name: string; children: (scenario: ForecastScenario) => React.ReactNode }) {
  const translate = useTranslate();
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ minWidth: '8rem' }}>
        {translate(`resultForecast.inputs.${name}`)}
      </TableCell>
      {FORECAST_SCENARIOS.map((scenario) => (
        <TableCell key={scenario}>{children(scenario)}</TableCell>
      ))}
    </TableRow>
  );
}

/** What became of the terms of the 12 months before the day. */
function ObservedRate({ on }: { on: string }) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const to = monthOf(addMonths(on, -1));
  const { data } = useApi<Schemas['TermEndsOut']>(`/reports/recurring-revenue/term-ends?to=${to}`);
  if (!data) return null;
  const { revenueChurn } = data;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
      {revenueChurn === null
        ? translate('resultForecast.noObserved')
        : translate('resultForecast.observed', { rate: percent(String(100 - Number(revenueChurn))) })}
    </Typography>
  );
}
