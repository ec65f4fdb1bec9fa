import type { Schemas } from '@terril/api-types';
import { SelectInput, useGetList, useLocaleState } from 'react-admin';
import { useWatch } from 'react-hook-form';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' } } as const;

/** Chooses why something ends, among the reasons of the settings; another one that an import told stays a choice. */
export function EndReasonInput({ label }: { label?: string }) {
  const [locale] = useLocaleState();
  const { data = [] } = useGetList<Schemas['EndReasonOut']>('end-reasons', ALL);
  const told: unknown = useWatch({ name: 'endReason' });
  const choices = data.map(({ nameFr, nameEn }) => ({
    id: nameFr,
    name: locale === 'en' ? (nameEn ?? nameFr) : nameFr,
  }));
  if (typeof told === 'string' && told !== '' && !choices.some(({ id }) => id === told)) {
    choices.push({ id: told, name: told });
  }
  return (
    <SelectInput
      source="endReason"
      {...(label && { label })}
      choices={choices}
      translateChoice={false}
      parse={orNull}
    />
  );
}

const orNull = (value: string) => value || null;
