import type { Schemas } from '@terril/api-types';
import type { ComponentType, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { queryString } from '../providers/http.js';
import { useApi } from '../providers/useApi.js';
import { AnswerAge } from '../ui/AnswerAge.js';
import { Loaded } from '../ui/Loaded.js';
import { Pager } from '../ui/Pager.js';
import { recomputationOf } from '../ui/recomputationOf.js';
import { Section } from '../ui/Section.js';
import { useFormat } from '../ui/useFormat.js';
import { useUrlState } from '../ui/useUrlState.js';
import type { PageFile } from './FileMenu.js';
import { type FigureColumn, FigureTable } from './FigureTable.js';

const PER_PAGE = 50;

export interface RowsBehindProps<Row> {
  /** Translation key. */
  title: string;
  /** Of the API. */
  path: string;
  /** What the address asks of it; undefined waits. */
  asked: object | undefined;
  choices?: ReactNode;
  columns: FigureColumn<Row>[];
  keyOf: (row: Row) => string | number;
  /** What is said of them, above their table. */
  note?: (page: { rate?: number | null }) => ReactNode;
  /** The frame of the pages of the report. */
  frame: ComponentType<{ title: string; choices?: ReactNode; files?: PageFile[]; children: ReactNode }>;
}

/** Some lists of records take long, and tell how old they are. */
type RowsPage<Row> = { data: Row[]; total: number; sums: { amount: string }; rate?: number | null } & Partial<Age>;
type Age = Schemas['AnswerAgeOut'];

const isKept = (age: Partial<Age>): age is Age => age.computedAt !== undefined;

/** The records behind a figure, page by page, with their count and their sum. */
export function RowsBehind<Row>({
  title,
  path,
  asked,
  choices,
  columns,
  keyOf,
  note,
  frame: Frame,
}: RowsBehindProps<Row>) {
  const translate = useTranslate();
  const { money } = useFormat();
  const [params, setParams] = useUrlState();
  const page = Number(params.get('page')) || 1;
  const whole = `${path}${queryString({ perPage: PER_PAGE, ...asked })}`;
  const shown = `${whole}&page=${page}`;
  const query = useApi<RowsPage<Row>>(asked && shown);
  return (
    <Frame title={title} choices={choices} files={asked ? [{ label: title, path: whole }] : []}>
      <Loaded query={query}>
        {({ data, total, sums, rate, ...age }) => (
          <Section title={translate('figures.rowCount', { smart_count: total, amount: money(sums.amount) })}>
            {note?.({ rate })}
            <FigureTable label={translate(title)} columns={columns} rows={data} keyOf={keyOf} />
            {total > PER_PAGE && (
              <Pager
                total={total}
                page={page - 1}
                perPage={PER_PAGE}
                onPage={(next) => setParams({ page: next + 1 })}
              />
            )}
            {isKept(age) && <AnswerAge age={age} recompute={{ path: recomputationOf(shown) }} />}
          </Section>
        )}
      </Loaded>
    </Frame>
  );
}
