import { EXIT_FACTS, STAGE_OUTCOMES, TAG_COLORS } from '@terril/domain';
import {
  AutocompleteArrayInput,
  BooleanInput,
  maxValue,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import type { Stage } from './stage.js';

export function StageForm() {
  const isNew = useRecordContext<Stage>()?.id === undefined;
  return (
    <RecordForm defaultValues={{ color: 'grey', position: 100, probability: 50, outcome: 'open', isArchived: false }}>
      <FormGrid>
        {isNew && (
          <ReferenceInput source="pipelineId" reference="pipelines" sort={{ field: 'position', order: 'ASC' }}>
            <SelectInput optionText="name" validate={required()} />
          </ReferenceInput>
        )}
        <TextInput source="name" validate={required()} />
        <SelectInput source="color" choices={termChoices('tagColor', TAG_COLORS)} validate={required()} />
        <NumberInput source="position" min={0} validate={required()} />
        <NumberInput
          source="probability"
          min={0}
          max={100}
          validate={[required(), maxValue(100)]}
          helperText="resources.pipeline-stages.help.probability"
        />
        <SelectInput
          source="outcome"
          choices={termChoices('outcome', STAGE_OUTCOMES)}
          validate={required()}
          helperText="resources.pipeline-stages.help.outcome"
        />
        <AutocompleteArrayInput
          source="exitFacts"
          choices={termChoices('exitFact', EXIT_FACTS)}
          helperText="resources.pipeline-stages.help.exitFacts"
        />
        <NumberInput source="staleDays" min={1} helperText="resources.pipeline-stages.help.staleDays" />
        <BooleanInput source="isArchived" helperText="resources.pipeline-stages.help.isArchived" />
      </FormGrid>
    </RecordForm>
  );
}
