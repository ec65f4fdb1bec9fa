import { useId } from 'react';
import { maxValue, minValue, required, TextInput } from 'react-admin';
import { useColleagueChoices } from '../../system/users/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { Rows } from '../../ui/Rows.js';

/** The people of a section: the names of those who sign in are offered, any other may be typed. */
export function TeamInput({ source }: { source: string }) {
  const colleagues = useColleagueChoices();
  const names = useId();
  return (
    <>
      <datalist id={names}>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <Rows
        source={source}
        label="managementReport.team"
        addLabel="managementReport.addPerson"
        narrowest={8}
        canReorder
      >
        <TextInput
          source="name"
          label="managementReport.person"
          helperText={false}
          slotProps={{ htmlInput: { list: names } }}
          validate={required()}
        />
        <TextInput source="job" label="managementReport.job" helperText={false} />
        <DecimalInput
          source="fullTime"
          label="managementReport.fullTime"
          helperText={false}
          validate={[minValue(0), maxValue(1)]}
        />
      </Rows>
    </>
  );
}
