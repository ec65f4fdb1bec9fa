import { MenuItem, TextField } from '@mui/material';
import { addMonths, monthOf } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useUrlState } from '../../ui/useUrlState.js';
import { useMonths } from '../useMonths.js';
import { type Step, STEPS, useStep } from './useStep.js';

/** Chooses how far the figures of the page are apart. Days are told of 12 months at most: the last ones are kept. */
export function StepSelect() {
  const step = useStep();
  const months = useMonths();
  const [, setParams] = useUrlState();
  const translate = useTranslate();
  const choose = (chosen: Step) => {
    const earliest = months && monthOf(addMonths(`${months.to}-01`, -11));
    const isTooLong = chosen === 'day' && months && earliest && months.from < earliest;
    setParams({ step: chosen, ...(isTooLong && { from: earliest, to: months.to }) });
  };
  return (
    <TextField
      select
      fullWidth={false}
      label={translate('report.step')}
      value={step}
      onChange={({ target }) => choose(target.value as Step)}
      sx={{ minWidth: '8rem' }}
    >
      {STEPS.map((each) => (
        <MenuItem key={each} value={each}>
          {translate(`report.steps.${each}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
