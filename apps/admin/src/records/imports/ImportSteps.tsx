import { Step, StepLabel, Stepper } from '@mui/material';
import type { ImportState } from '@terril/domain';
import { useTranslate } from 'react-admin';

const STEPS = ['file', 'columns', 'check', 'run', 'report'] as const;
type StepName = (typeof STEPS)[number];

const STEP_OF: Record<ImportState, StepName> = {
  draft: 'columns',
  checking: 'check',
  checked: 'check',
  running: 'run',
  done: 'report',
  stopped: 'report',
  failed: 'report',
  reverting: 'report',
  reverted: 'report',
  partly_reverted: 'report',
};

/** The step of an import in that state. */
export const stepOf = (state: ImportState): StepName => STEP_OF[state];

/** Where the import is, from the file to the report. */
export function ImportSteps({ at }: { at: StepName }) {
  const translate = useTranslate();
  return (
    <Stepper
      activeStep={STEPS.indexOf(at)}
      alternativeLabel
      // Five words in 360 pixels: the longest reaches a little beyond its column, and is not broken.
      sx={{
        my: 2,
        '& .MuiStep-root': { px: { xs: 0, sm: 1 } },
        '& .MuiStepLabel-label': { fontSize: { xs: '0.75rem', sm: '0.875rem' } },
      }}
    >
      {STEPS.map((step) => (
        <Step key={step}>
          <StepLabel>{translate(`imports.steps.${step}`)}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
