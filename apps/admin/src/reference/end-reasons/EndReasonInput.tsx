import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useEndReasons } from './useEndReasons.js';

/** Chooses why something ends, among the reasons of the settings; another one that an import told stays a choice. */
export function EndReasonInput({ label }: { label?: string }) {
  const reasons = useEndReasons();
  const told: unknown = useWatch({ name: 'endReason' });
  const isOther = typeof told === 'string' && told !== '' && !reasons.some(({ id }) => id === told);
  return (
    <SelectInput
      source="endReason"
      {...(label && { label })}
      choices={isOther ? [...reasons, { id: told, name: told }] : reasons}
      translateChoice={false}
      parse={orNull}
    />
  );
}

const orNull = (value: string) => value || null;
