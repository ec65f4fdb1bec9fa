import { TablePagination } from '@mui/material';
import { useTranslate } from 'react-admin';

interface PagerProps {
  total: number;
  /** From 0. */
  page: number;
  perPage: number;
  onPage: (page: number) => void;
}

/** The pages of a table that is no list of react-admin's, cut by the server. */
export function Pager({ total, page, perPage, onPage }: PagerProps) {
  const translate = useTranslate();
  return (
    <TablePagination
      component="div"
      count={total}
      page={page}
      rowsPerPage={perPage}
      rowsPerPageOptions={[perPage]}
      onPageChange={(_, next) => onPage(next)}
      labelDisplayedRows={({ from, to, count }) => translate('pager.range', { from, to, count })}
      getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
    />
  );
}
