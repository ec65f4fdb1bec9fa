import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { addMonths, FORECAST_SCENARIOS, type ForecastScenario, monthOf, roundHalfUp } from '@terril/domain';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
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

/** Each hypothesis, for the three scenarios beside one another. */
export function HypothesesInputs({ supposed, on, onChange }: HypothesesInputsProps) {
  const term = useTerm();
  const change = (scenario: ForecastScenario, changes: Partial<ForecastHypotheses['central']>) =>
    onChange({ ...supposed, [scenario]: { ...supposed[scenario], ...changes } });
  return (
    <>
      <Hypothesis name="countsTacit">
        {(scenario) => (
          <FormControlLabel
            label={term('forecastScenario', scenario)}
            slotProps={{ typography: { variant: 'body2' } }}
            labelPlacement="top"
            sx={{ m: 0, alignItems: 'flex-start' }}
            control={
              <Switch
                size="small"
                checked={supposed[scenario].countsTacit}
                onChange={(event) => change(scenario, { countsTacit: event.target.checked })}
              />
            }
          />
        )}
      </Hypothesis>
      {RATES.map(({ name, max }) => (
        <Hypothesis key={name} name={name} note={name === 'renewalRate' && <ObservedRate on={on} />}>
          {(scenario) => (
            <TriedNumber
              label={term('forecastScenario', scenario)}
              value={supposed[scenario][name]}
              bounds={{ min: 0, max }}
              onChange={(value) => change(scenario, { [name]: value })}
            />
          )}
        </Hypothesis>
      ))}
      <Hypothesis name="extraCosts">
        {(scenario) => (
          <TriedNumber
            label={term('forecastScenario', scenario)}
            value={Number(supposed[scenario].extraCosts)}
            onChange={(value) => change(scenario, { extraCosts: roundHalfUp(value) })}
          />
        )}
      </Hypothesis>
    </>
  );
}

interface HypothesisProps {
  name: string;
  note?: ReactNode;
  children: (scenario: ForecastScenario) => ReactNode;
}

function Hypothesis({ name, note, children }: HypothesisProps) {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 600, p: 0, mb: 0.5 }}>
        {translate(`resultForecast.inputs.${name}`)}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
        {FORECAST_SCENARIOS.map((scenario) => (
          <Box key={scenario}>{children(scenario)}</Box>
        ))}
      </Box>
      {note}
    </Box>
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
    <Typography variant="body2" color="text.secondary">
      {revenueChurn === null
        ? translate('resultForecast.noObserved')
        : translate('resultForecast.observed', { rate: percent(String(100 - Number(revenueChurn))) })}
    </Typography>
  );
}
