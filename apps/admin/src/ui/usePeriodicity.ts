import type { Period } from '@terril/domain';
import { useTranslate } from 'react-admin';

/** 'tous les mois', 'tous les 2 ans' for a billing period. */
export function usePeriodicity(): (period: { periodUnit: Period['unit']; periodCount: number }) => string {
  const translate = useTranslate();
  return ({ periodUnit, periodCount }) => translate(`periodicity.${periodUnit}`, { smart_count: periodCount });
}
