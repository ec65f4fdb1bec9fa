import type { SegmentedList } from '@terril/domain';
import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

interface SegmentInputProps {
  source?: string;
  /** Only those of this list. */
  list?: SegmentedList;
  isRequired?: boolean;
}

/** A segment, found by what is typed of its name. */
export function SegmentInput({ source = 'segmentId', list, isRequired = false }: SegmentInputProps) {
  return (
    <ReferenceInput source={source} reference="segments" filter={{ list }} sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput optionText="name" {...(isRequired && { validate: required() })} />
    </ReferenceInput>
  );
}
