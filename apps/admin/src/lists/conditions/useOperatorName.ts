import type { ConditionOperator, FieldKind } from '@terril/domain';
import { useTranslate } from 'react-admin';

/** What an operator is called: 'est au moins'; 'au moins un' of related records. */
export function useOperatorName(): (is: ConditionOperator, kind?: FieldKind) => string {
  const translate = useTranslate();
  return (is, kind) => translate(kind === 'related' ? `conditions.related.${is}` : `conditions.operators.${is}`);
}
