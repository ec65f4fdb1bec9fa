import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import type { Segment } from './segment.js';

/** Whether a segment follows its filters, or since when it does not, in words. */
export function useFrozen(): (segment: Pick<Segment, 'frozenOn'>) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ frozenOn }) =>
    frozenOn === null ? translate('segments.live') : translate('segments.frozenOn', { day: day(frozenOn) });
}
