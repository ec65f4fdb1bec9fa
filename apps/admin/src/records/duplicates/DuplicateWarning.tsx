import { Alert, AlertTitle, Link, List, ListItem } from '@mui/material';
import type { DuplicateSign, MergeableType } from '@terril/domain';
import { useCreatePath, useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { Duplicate } from './duplicate.js';
import { Signs } from './Signs.js';

interface DuplicateWarningProps {
  resource: MergeableType;
  /** What is compared: these fields of the form, which the API takes by the same names. */
  sources: string[];
  /** What the API takes beside them. */
  others?: Record<string, unknown>;
}

/** Says, while somebody types, which records this may already be. Saving is never prevented. */
export function DuplicateWarning({ resource, sources, others }: DuplicateWarningProps) {
  const record = useRecordContext();
  const translate = useTranslate();
  const typed: unknown[] = useWatch({ name: sources });
  const fields = Object.fromEntries(sources.map((source, index) => [source, typed[index]]));
  const asked = useDebounced(queryString({ ...fields, ...others, exceptId: record?.id }), 400);
  const hasSomething = typed.some((value) => typeof value === 'string' && value.trim().length > 2);
  const { data } = useApi<Duplicate[]>(hasSomething ? `/${resource}/duplicates${asked}` : undefined);
  const found = hasSomething ? (data ?? []) : [];
  return (
    <output style={{ display: 'block', width: '100%' }}>
      {found.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
          <AlertTitle>{translate('duplicate.warning', { smart_count: found.length })}</AlertTitle>
          <List dense disablePadding>
            {found.map(({ id, ...duplicate }) => (
              <Found key={id} resource={resource} id={id} {...duplicate} />
            ))}
          </List>
        </Alert>
      )}
    </output>
  );
}

interface FoundProps extends Duplicate {
  resource: MergeableType;
  signs: DuplicateSign[];
}

/** Opened beside the form, which may hold unsaved work. */
function Found({ resource, id, name, detail, score, signs }: FoundProps) {
  const createPath = useCreatePath();
  const translate = useTranslate();
  return (
    <ListItem disableGutters sx={{ flexWrap: 'wrap', columnGap: 1, overflowWrap: 'anywhere' }}>
      <Link
        href={`#${createPath({ resource, id, type: 'show' })}`}
        target="_blank"
        rel="noreferrer"
        title={translate('duplicate.newTab')}
      >
        {name}
      </Link>
      {detail}
      <Signs score={score} signs={signs} />
    </ListItem>
  );
}
