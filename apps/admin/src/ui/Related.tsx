import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import {
  LinkBase,
  Pagination,
  ReferenceManyField,
  useCanAccess,
  useCreatePath,
  useRecordContext,
  useTranslate,
  type ReferenceManyFieldProps,
} from 'react-admin';
import { Section } from './Section.js';

interface RelatedProps {
  reference: string;
  /** The name of the resource unless told. */
  title?: string;
  /** The filter of the related list that takes this record's id. */
  target: string;
  sort: ReferenceManyFieldProps['sort'];
  /** Of the related list, beside `target`. */
  filter?: ReferenceManyFieldProps['filter'];
  /** Proposes to create one with this record already chosen. */
  canCreate?: boolean;
  /** What the form of a new one begins with; this record as its `target` unless told. */
  prefill?: object;
  /** 5 unless told. */
  perPage?: 5 | 10 | 25;
  /** A button before the one that creates. */
  action?: ReactNode;
  children: ReactNode;
}

/** The records of another list that belong to this one, a few at a time, counted and cut into pages by the server. */
export function Related({
  reference,
  title,
  target,
  sort,
  filter,
  canCreate,
  prefill,
  perPage = 5,
  action,
  children,
}: RelatedProps) {
  const translate = useTranslate();
  return (
    <Section
      title={title ?? translate(`resources.${reference}.name`, { smart_count: 2 })}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {action}
          {canCreate && <CreateLink reference={reference} target={target} prefill={prefill} />}
        </Box>
      }
    >
      <ReferenceManyField
        reference={reference}
        target={target}
        sort={sort}
        filter={filter}
        perPage={perPage}
        pagination={<Pagination rowsPerPageOptions={[5, 10, 25]} />}
      >
        {children}
      </ReferenceManyField>
    </Section>
  );
}

/** react-admin's own create button floats over the page on a telephone: two of them would lie on one another. */
function CreateLink({ reference, target, prefill }: Pick<RelatedProps, 'reference' | 'target' | 'prefill'>) {
  const record = useRecordContext();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource: reference, action: 'create' });
  // While the record is on its way, the form would begin without it.
  if (!canAccess || !record) return null;
  return (
    <Button
      component={LinkBase}
      size="small"
      startIcon={<AddIcon />}
      to={createPath({ resource: reference, type: 'create' })}
      state={{ record: prefill ?? { [target]: record.id } }}
    >
      {translate(`resources.${reference}.page.create`)}
    </Button>
  );
}
