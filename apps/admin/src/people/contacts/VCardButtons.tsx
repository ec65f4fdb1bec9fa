import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';

/** The file of one contact. */
export function DownloadCard({ contactId }: { contactId: number }) {
  return <Download href={`/api/contacts/${contactId}/vcard`} />;
}

/** The file of all the contacts of the list, as it is filtered. */
export function DownloadCards() {
  const { filterValues } = useListContext();
  return <Download href={`/api/contacts/vcards${queryString(filterValues)}`} />;
}

function Download({ href }: { href: string }) {
  const translate = useTranslate();
  return (
    <Button component="a" size="small" href={href} download startIcon={<DownloadIcon />}>
      {translate('contact.download')}
    </Button>
  );
}
