import { Button, Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useGetList, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { ShareCertificate } from './share.js';

/** The certificates of shares made for a member; one more is made as of today. */
export function CertificateRows({ memberId }: { memberId: number }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { day } = useFormat();
  const { canAccess } = useCanAccess({ resource: 'share-certificates', action: 'create' });
  const { data = [] } = useGetList<ShareCertificate>('share-certificates', {
    filter: { memberId },
    sort: { field: 'number', order: 'DESC' },
    pagination: { page: 1, perPage: 25 },
  });
  const make = async () => {
    try {
      await request('/share-certificates', { method: 'POST', body: { memberId } });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  return (
    <Section
      title={translate('shares.certificates')}
      action={
        canAccess && (
          <Button size="small" onClick={() => void make()}>
            {translate('shares.makeCertificate')}
          </Button>
        )
      }
    >
      {data.length === 0 && <Typography color="text.secondary">{translate('shares.noCertificate')}</Typography>}
      <List dense disablePadding>
        {data.map(({ id, number, day: on }) => (
          <ListItem key={id} disableGutters>
            <ListItemText>
              <Link href={`/api/share-certificates/${id}/pdf`} download>
                {translate('shares.certificate', { number, day: day(on) })}
              </Link>
            </ListItemText>
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
