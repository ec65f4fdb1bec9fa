import { Alert } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';

/** What the law wants of the members of a SCIC, and is missing. */
export function MissingLinks() {
  const translate = useTranslate();
  const { data } = useApi<Schemas['MembersCheckOut']>('/members/check');
  if (!data?.missing.length) return null;
  const missing = data.missing.map((link) => translate(`members.missing.${link}`));
  return <Alert severity="warning">{translate('members.missing.text', { missing: missing.join(', ') })}</Alert>;
}
