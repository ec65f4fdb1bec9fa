import { Chip } from '@mui/material';
import { useReference, useTranslate } from 'react-admin';

interface TerritoryChipProps {
  /** null: not filled in, which is said rather than left blank. */
  id: number | null | undefined;
  /** Chosen by hand instead of derived from the commune. */
  overridden?: boolean;
}

/** A territory by name. The names of a whole list are asked for in one request. */
export function TerritoryChip({ id, overridden }: TerritoryChipProps) {
  const translate = useTranslate();
  if (id === null || id === undefined)
    return <Chip size="small" variant="outlined" color="warning" label={translate('territory.none')} />;
  return <NamedTerritory id={id} overridden={overridden} />;
}

function NamedTerritory({ id, overridden }: { id: number; overridden?: boolean }) {
  const translate = useTranslate();
  const { referenceRecord } = useReference<{ id: number; name: string }>({ reference: 'territories', id });
  const name = referenceRecord?.name ?? '…';
  return <Chip size="small" label={overridden ? translate('territory.byHand', { name }) : name} />;
}
