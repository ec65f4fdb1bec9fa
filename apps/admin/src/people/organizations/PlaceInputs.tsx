import { TextInput, useSourceContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { AddressInput } from '../../system/directory/index.js';
import { CommuneInput } from './CommuneInput.js';
import type { Commune } from './organization.js';

interface PlaceInputsProps {
  /** The commune chosen since the form was opened. */
  commune: Commune | undefined;
  onChoose: (commune: Commune | undefined) => void;
  /** Translation key. */
  communeHelp: string;
}

/** Where something is, of the record or of one of its rows: the commune fills the postcode and the city. */
export function PlaceInputs({ commune, onChoose, communeHelp }: PlaceInputsProps) {
  const { setValue, getValues } = useFormContext();
  const { getSource } = useSourceContext();

  const choose = (chosen: Commune | undefined) => {
    onChoose(chosen);
    if (!chosen) return;
    const typed = getValues(getSource('postcode'));
    const postcode = chosen.postcodes.includes(typed) ? typed : chosen.postcodes[0];
    setValue(getSource('city'), chosen.name, { shouldDirty: true });
    setValue(getSource('postcode'), postcode, { shouldDirty: true });
  };
  return (
    <>
      <CommuneInput onChoose={choose} helperText={communeHelp} />
      <TextInput
        source="postcode"
        helperText={commune && commune.postcodes.length > 1 ? commune.postcodes.join(', ') : undefined}
      />
      <TextInput source="city" />
      <AddressInput />
    </>
  );
}
