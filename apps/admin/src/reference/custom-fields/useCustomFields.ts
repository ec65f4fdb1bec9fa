import { useGetList } from 'react-admin';
import type { CustomField } from './custom-field.js';

/** The cooperative's own fields of these records, in their order; none while they are being read. */
export function useCustomFields(recordType: string | undefined): CustomField[] {
  const { data = [] } = useGetList<CustomField>(
    'custom-fields',
    {
      filter: { recordType, isArchived: false },
      sort: { field: 'position', order: 'ASC' },
      pagination: { page: 1, perPage: 100 },
    },
    { enabled: recordType !== undefined },
  );
  return data;
}
