import { useEditContext, useShowContext } from 'react-admin';
import { ErrorNotice } from './ErrorNotice.js';

/** The record of the page could not be read. */
export function PageError() {
  const show = useShowContext();
  const edit = useEditContext();
  const { error, refetch } = show?.error ? show : edit;
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
