import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { RevenueStep } from '../report.js';
import type { Step } from './useStep.js';

/** What a step is called: '15/01/2020', 'janv. 2020', 'T1 2020', '2020', or its months where they are not all there. */
export function usePeriodName(step: Step): (of: RevenueStep) => string {
  const translate = useTranslate();
  const { day, month } = useFormat();
  return ({ period, from, to, isPartial }) => {
    if (step === 'day') return day(period);
    if (step === 'month') return month(period);
    if (isPartial) return translate('report.span', { from: month(from.slice(0, 7)), to: month(to.slice(0, 7)) });
    const [year, quarter] = period.split('-Q');
    return step === 'year' ? period : translate('report.quarter', { year, quarter });
  };
}
