import { isEmail } from '@terril/domain';
import { AutocompleteArrayInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import type { DraftFields, Recipient } from './email.js';

interface Choice {
  id: string;
  name: string;
}

/** Addresses of the record, proposed with their names, and any other one that is typed. */
export function AddressInput({ source }: { source: 'to' | 'cc' | 'bcc' }) {
  const translate = useTranslate();
  const { recordType, recordId, [source]: chosen } = useWatch() as Partial<DraftFields>;
  const path = recordId ? `/emails/recipients${queryString({ recordType, recordId })}` : undefined;
  const { data: proposed = [] } = useApi<Recipient[]>(path);
  const known = proposed.map(({ address, name, label }) => ({
    id: address,
    name: `${name} <${address}>${label ? ` · ${label}` : ''}`,
  }));
  const others = (chosen ?? []).filter((address) => !known.some(({ id }) => id === address));
  const choices: Choice[] = [...known, ...others.map((id) => ({ id, name: id }))];
  return (
    <AutocompleteArrayInput
      source={source}
      choices={choices}
      translateChoice={false}
      onCreate={(typed) => {
        const address = (typed ?? '').trim();
        return isEmail(address) ? { id: address, name: address } : undefined;
      }}
      createLabel={translate('email.typeAddress')}
      createItemLabel={translate('email.addAddress', { address: '%{item}' })}
      helperText={source === 'bcc' ? 'resources.emails.help.bcc' : false}
      fullWidth
    />
  );
}
