import { Alert } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { DataTable, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { useApi } from '../../providers/useApi.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';

type Review = Schemas['CooperativeReviewOut'];

export default function ReviewList() {
  const { day } = useFormat();
  return (
    <ListPage sort={{ field: 'day', order: 'DESC' }}>
      <NextReview />
      <RecordTable<Review>
        rowClick="edit"
        renderTitle={(review) => day(review.day)}
        renderText={({ reviewer }) => reviewer}
      >
        <DataTable.Col<Review>
          source="day"
          render={(review) => (
            <RecordLink resource="cooperative-reviews" id={review.id} type="edit">
              {day(review.day)}
            </RecordLink>
          )}
        />
        <DataTable.Col source="reviewer" disableSort />
        <DataTable.Col source="note" disableSort />
      </RecordTable>
    </ListPage>
  );
}

function NextReview() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useApi<Schemas['NextReviewOut']>('/cooperative-reviews/next');
  if (!data) return null;
  return (
    <Alert severity="info">
      {data.dueBy === null ? translate('reviews.none') : translate('reviews.dueBy', { day: day(data.dueBy) })}
    </Alert>
  );
}
