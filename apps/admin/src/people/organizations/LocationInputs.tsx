import { useState } from 'react';
import { ReferenceInput, SelectInput, useTranslate } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { MoveInputs } from './MoveInputs.js';
import { PlaceInputs } from './PlaceInputs.js';
import { ResultingTerritory } from './ResultingTerritory.js';
import type { Commune } from './organization.js';

/** The seat: its commune shows the territory it gives; a move is dated. */
export function LocationInputs() {
  const translate = useTranslate();
  const [commune, setCommune] = useState<Commune>();
  return (
    <FormGrid title="resources.organizations.groups.location">
      <PlaceInputs commune={commune} onChoose={setCommune} communeHelp="commune.help" />
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
