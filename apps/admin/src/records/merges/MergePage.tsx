import { Alert } from '@mui/material';
import { MERGEABLE_TYPES } from '@terril/domain';
import { Title, useLocation, useRequireAccess, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import type { MergedRecord } from './merge.js';
import { MergeForm } from './MergeForm.js';

/** Makes one record of several: `/merge/organizations?ids=3,8`. */
export default function MergePage() {
  const { pathname, search } = useLocation();
  const translate = useTranslate();
  const resource = MERGEABLE_TYPES.find((type) => pathname.endsWith(`/${type}`));
  useRequireAccess({ resource, action: 'edit' });
  const asked = new URLSearchParams(search).get('ids') ?? '';
  const ids = [...new Set(asked.split(',').map(Number))].filter((id) => Number.isInteger(id) && id > 0);
  const isReady = resource !== undefined && ids.length > 1;
  const query = useApi<{ data: MergedRecord[] }>(
    isReady ? `/${resource}${queryString({ id: ids, perPage: 100 })}` : undefined,
  );
  return (
    <>
      <Title title={translate('merge.title')} />
      {isReady ? (
        <Loaded query={query}>
          {({ data }) => {
            const records = ids.map((id) => data.find((record) => record.id === id)).filter((one) => one !== undefined);
            if (records.length < 2) return <TooFew />;
            const versions = records.map(({ id, version }) => `${id}.${version}`).join();
            return (
              <MergeForm key={versions} resource={resource} records={records} reload={() => void query.refetch()} />
            );
          }}
        </Loaded>
      ) : (
        <TooFew />
      )}
    </>
  );
}

function TooFew() {
  const translate = useTranslate();
  return (
    <Alert severity="info" sx={{ m: 2 }}>
      {translate('merge.tooFew')}
    </Alert>
  );
}
