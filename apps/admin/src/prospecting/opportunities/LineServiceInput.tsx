import type { Schemas } from '@terril/api-types';
import { useNotify, useSourceContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { queryString, request, sentenceOf } from '../../providers/http.js';
import { ServiceInput } from '../../revenue/services/index.js';

type Offer = Schemas['LineOfferOut'];

/** Chooses the service of a line, which is filled in with what the catalogue offers to the organization. */
export function LineServiceInput() {
  const notify = useNotify();
  const { getSource } = useSourceContext();
  const { getValues, setValue } = useFormContext();
  const fill = async (serviceId: number | '') => {
    const organizationId: number | undefined = getValues('organizationId');
    if (!serviceId || !organizationId) return;
    try {
      const query = queryString({ organizationId, serviceId });
      const { serviceId: _, ...offer } = await request<Offer>(`/opportunities/offer${query}`);
      for (const [field, value] of Object.entries(offer)) setValue(getSource(field), value, { shouldDirty: true });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  return <ServiceInput withOneOff onChange={(serviceId) => void fill(serviceId)} />;
}
