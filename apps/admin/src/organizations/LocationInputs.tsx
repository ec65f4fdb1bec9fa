import { useState } from 'react';
import { ReferenceInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { FormGrid } from '../ui/FormGrid.js';
import { CommuneInput } from './CommuneInput.js';
import { MoveInputs } from './MoveInputs.js';
import { ResultingTerritory } from './ResultingTerritory.js';
import type { Commune } from './organization.js';

/** The commune fills the postcode and the city, and shows the territory it gives; a move is dated. */
export function LocationInputs() {
  const translate = useTranslate();
  const { setValue, getValues } = useFormContext();
  const [commune, setCommune] = useState<Commune>();

  const choose = (chosen: Commune | undefined) => {
    setCommune(chosen);
    if (!chosen) return;
    const postcode = chosen.postcodes.includes(getValues('postcode')) ? getValues('postcode') : chosen.postcodes[0];
    setValue('city', chosen.name, { shouldDirty: true });
    setValue('postcode', postcode, { shouldDirty: true });
  };
  return (
    <FormGrid title="resources.organizations.groups.location">
      <CommuneInput onChoose={choose} />
      <TextInput
        source="postcode"
        helperText={commune && commune.postcodes.length > 1 ? commune.postcodes.join(', ') : undefined}
      />
      <TextInput source="city" />
      <TextInput source="address" />
      <ReferenceInput source="chosenTerritoryId" reference="territories" sort={{ field: 'position', order: 'ASC' }}>
        <SelectInput
          optionText="name"
          label="resources.organizations.fields.chosenTerritoryId"
          emptyText={translate('territory.derived')}
          helperText="resources.organizations.help.chosenTerritoryId"
        />
      </ReferenceInput>
      <MoveInputs />
      <ResultingTerritory commune={commune} />
    </FormGrid>
  );
}
