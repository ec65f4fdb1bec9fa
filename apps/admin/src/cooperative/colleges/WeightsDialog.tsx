import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { required, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';

type Weights = Schemas['CollegeWeights'];

/** Shares out the votes of a meeting among the colleges, all at once. */
export function WeightsDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const client = useQueryClient();
  const { data } = useApi<Schemas['CollegeWeightsOut']>('/colleges/weights');
  if (!data) return null;
  const weights = data.colleges.map(({ id, weight }) => ({ collegeId: id, weight }));
  const save = async (body: Weights) => {
    await request('/colleges/weights', { method: 'POST', body: { weights: body.weights } });
    await client.invalidateQueries({ queryKey: ['api', '/colleges/weights'] });
  };
  return (
    <FormDialog<Weights>
      title={translate('members.weigh')}
      text={translate('members.weighText')}
      record={{ weights }}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        {data.colleges.map(({ id, name }, place) => (
          <DecimalInput
            key={id}
            source={`weights.${place}.weight`}
            label={translate('members.weightOf', { name })}
            validate={required()}
          />
        ))}
      </FormGrid>
    </FormDialog>
  );
}
