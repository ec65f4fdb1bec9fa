import { TextInput } from 'react-admin';

/** The hour of a meeting, on the clocks in France. */
export function TimeInput() {
  return (
    <TextInput
      source="time"
      label="resources.general-meetings.fields.time"
      type="time"
      parse={orNone}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

/** As the API takes it: an emptied time is none. */
const orNone = (time: string) => time || null;
