import { AutocompleteArrayInput, AutocompleteInput, ReferenceArrayInput, ReferenceInput } from 'react-admin';

const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** The tags of a record, in its form. */
export function TagsInput() {
  return (
    <ReferenceArrayInput source="tagIds" reference="tags" sort={BY_NAME} perPage={50}>
      <AutocompleteArrayInput optionText="name" label="tag.tags" />
    </ReferenceArrayInput>
  );
}

interface TagFilterProps {
  source: 'tagId' | 'withoutTagId';
  /** Read by the menu of filters too. */
  label: 'tag.tagId' | 'tag.withoutTagId';
  alwaysOn?: boolean;
}

/** A filter of a list by one tag: `tagId` carries it, `withoutTagId` does not. */
export function TagFilter({ source, label }: TagFilterProps) {
  return (
    <ReferenceInput source={source} reference="tags" sort={BY_NAME} perPage={50}>
      <AutocompleteInput optionText="name" label={label} />
    </ReferenceInput>
  );
}
