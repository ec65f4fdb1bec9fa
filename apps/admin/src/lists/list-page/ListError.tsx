import { useListContext } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';

/** Why the rows of a list could not be read. */
export function ListError() {
  const { error, refetch } = useListContext();
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
