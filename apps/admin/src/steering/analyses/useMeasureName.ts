import type { Measure } from '@terril/domain';
import { useTranslate } from 'react-admin';
import type { EntityField } from './analysis.js';

/** 'Somme (Montant hors taxes)'. */
export function useMeasureName(fields: EntityField[]): (measure: Measure) => string {
  const translate = useTranslate();
  return ({ of, field }) => {
    const name = translate(`analyses.measures.${of}`);
    return field === undefined ? name : `${name} (${fields.find((each) => each.name === field)?.label ?? field})`;
  };
}
