import { required, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useStages } from './useStages.js';

/** Chooses a stage: in a form among those that take opportunities, and the one it is in; as a filter among all. */
export function StageInput({ isRequired }: { isRequired?: boolean; source?: string; alwaysOn?: boolean }) {
  const current: unknown = useWatch({ name: 'stageId' });
  const choices = useStages().filter(({ id, takes }) => !isRequired || takes || id === current);
  return (
    <SelectInput
      source="stageId"
      choices={choices}
      optionText="title"
      translateChoice={false}
      validate={isRequired ? required() : undefined}
    />
  );
}
