import type { ReactNode } from 'react';
import {
  CreateButton,
  Pagination,
  ReferenceManyField,
  useRecordContext,
  useTranslate,
  type ReferenceManyFieldProps,
} from 'react-admin';
import { Section } from './Section.js';

interface RelatedProps {
  title: string;
  reference: string;
  /** The filter of the related list that takes this record's id. */
  target: string;
  sort: ReferenceManyFieldProps['sort'];
  /** Proposes to create one with this record already chosen. */
  canCreate?: boolean;
  children: ReactNode;
}

/** The records of another list that belong to this one, a few at a time, counted and cut into pages by the server. */
export function Related({ title, reference, target, sort, canCreate, children }: RelatedProps) {
  const record = useRecordContext();
  const translate = useTranslate();
  const create = canCreate && <CreateButton resource={reference} state={{ record: { [target]: record?.id } }} />;
  return (
    <Section title={translate(title, { smart_count: 2 })} action={create}>
      <ReferenceManyField
        reference={reference}
        target={target}
        sort={sort}
        perPage={5}
        pagination={<Pagination rowsPerPageOptions={[5, 10, 25]} />}
      >
        {children}
      </ReferenceManyField>
    </Section>
  );
}
