import type { Condition, Conditions, Duration } from '@terril/domain';
import { NAMED_PERIODS } from '@terril/domain';
import { Fragment } from 'react';
import { useGetRecordRepresentation, useReference, useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { type Field, isConditions, isGroup, joinOf, partsOf } from './conditions.js';
import { useListFields } from './useListFields.js';
import { useOperatorName } from './useOperatorName.js';

interface ConditionsTextProps {
  /** The list whose fields they name. */
  resource: string;
  part: Conditions;
  isOutermost?: boolean;
}

/** Conditions as a sentence: 'Ville contient « lens » et (Statut est Usager ou Partenaire est oui)'. */
export function ConditionsText({ resource, part, isOutermost = false }: ConditionsTextProps) {
  const translate = useTranslate();
  const fields = useListFields(resource);
  if (!fields) return null;
  if (!isGroup(part)) return <ConditionText field={fields.get(part.field)} condition={part} />;
  const parts = partsOf(part);
  const word = translate(joinOf(part) === 'all' ? 'conditions.and' : 'conditions.or');
  const text = parts.map((each, index) => (
    <Fragment key={`${index} ${JSON.stringify(each)}`}>
      {index > 0 && ` ${word} `}
      <ConditionsText resource={resource} part={each} />
    </Fragment>
  ));
  return isOutermost || parts.length === 1 ? text : <>({text})</>;
}

function ConditionText({ field, condition }: { field: Field | undefined; condition: Condition }) {
  const translate = useTranslate();
  const operatorName = useOperatorName();
  if (!field) return condition.field;
  const { is, value } = condition;
  const start = `${field.label}${field.kind === 'related' ? translate('history.colon') : ' '}${operatorName(is, field.kind)}`;
  if (is === 'empty' || is === 'filled' || value === undefined) return start;
  if (field.reference !== undefined && isConditions(value)) {
    return (
      <>
        {start} {translate('conditions.such')} (<ConditionsText resource={field.reference} part={value} isOutermost />)
      </>
    );
  }
  return (
    <>
      {start} <ValueText field={field} value={value} />
    </>
  );
}

function ValueText({ field, value }: { field: Field; value: unknown }) {
  const translate = useTranslate();
  const { day, money, number } = useFormat();
  if (Array.isArray(value)) {
    const word = translate(field.operators.includes('between') ? 'conditions.and' : 'conditions.or');
    return value.map((one, index) => (
      <Fragment key={`${index} ${String(one)}`}>
        {index > 0 && ` ${word} `}
        <ValueText field={field} value={one} />
      </Fragment>
    ));
  }
  if (typeof value === 'object' && value !== null) {
    const { n, unit } = value as Duration;
    return `${n} ${translate(`conditions.units.${unit}`)}`;
  }
  switch (field.kind) {
    case 'date':
    case 'instant':
      return (NAMED_PERIODS as readonly unknown[]).includes(value)
        ? translate(`conditions.periods.${String(value)}`)
        : day(String(value));
    case 'yesNo':
      return translate(value === true ? 'conditions.yes' : 'conditions.no');
    case 'choice':
      return field.choices?.find((choice) => choice.value === value)?.label ?? String(value);
    case 'reference':
    case 'references':
      return <RecordName resource={field.reference ?? ''} id={Number(value)} />;
    case 'text':
      return `« ${String(value)} »`;
    case 'money':
      return money(String(value));
    default:
      return number(String(value));
  }
}

function RecordName({ resource, id }: { resource: string; id: number }) {
  const translate = useTranslate();
  const nameOf = useGetRecordRepresentation(resource);
  const { referenceRecord } = useReference({ reference: resource, id });
  return referenceRecord ? nameOf(referenceRecord) : translate('conditions.unknown');
}
