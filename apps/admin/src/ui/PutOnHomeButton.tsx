import AddchartIcon from '@mui/icons-material/AddchartOutlined';
import { Button } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';

interface PutOnHomeButtonProps {
  /** Of the card, as the dashboards know it. */
  kind: 'analysis' | 'report';
  /** What the card shows; the rest is what is usual for its kind. */
  options: Record<string, unknown>;
}

/** Leads to the home page, where the card stands among the others, to be placed and saved. */
export function PutOnHomeButton({ kind, options }: PutOnHomeButtonProps) {
  const translate = useTranslate();
  const card = new URLSearchParams({ add: kind, options: JSON.stringify(options) });
  return (
    <Button component={LinkBase} to={`/?${card}`} size="small" startIcon={<AddchartIcon />}>
      {translate('dashboards.putOnHome')}
    </Button>
  );
}
