import type { Schemas } from '@terril/api-types';
import { useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { queryString, request } from '../../providers/http.js';
import { ServiceInput } from '../services/index.js';
import type { PriceVersion } from './subscription.js';

type Offer = Schemas['OfferOut'];

/** Chooses a service of the catalogue; a new subscription is filled in with what it offers to the contract. */
export function OfferInput() {
  const translate = useTranslate();
  const notify = useNotify();
  const { getValues, setValue } = useFormContext();
  const fill = async (serviceId: number | '') => {
    const {
      id,
      contractId,
      versions = [],
    } = getValues() as {
      id?: number;
      contractId?: number;
      versions?: Partial<PriceVersion>[];
    };
    // What a stored subscription says stays: only what it is called in the catalogue changes.
    if (!serviceId || !contractId || id !== undefined) return;
    const [first] = versions;
    const query = queryString({ contractId, serviceId, on: first?.startsOn });
    try {
      const { serviceId: _, unitPrice, ...offer } = await request<Offer>(`/subscriptions/offer${query}`);
      for (const [field, value] of Object.entries(offer)) setValue(field, value, { shouldDirty: true });
      if (versions.length > 0) setValue('versions.0.unitPrice', unitPrice, { shouldDirty: true });
    } catch (error) {
      notify((error as Error).message, { type: 'error', multiLine: true });
    }
  };
  return (
    <ServiceInput
      helperText={translate('resources.subscriptions.help.serviceId')}
      onChange={(serviceId) => void fill(serviceId)}
    />
  );
}
