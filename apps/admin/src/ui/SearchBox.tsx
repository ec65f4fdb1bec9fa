import { SearchInput, useTranslate } from 'react-admin';

/** The search of a list, with the label react-admin's own leaves out for who does not see the placeholder. */
export function SearchBox(props: { source: string; alwaysOn?: boolean }) {
  const translate = useTranslate();
  return <SearchInput {...props} slotProps={{ htmlInput: { 'aria-label': translate('ra.action.search') } }} />;
}
