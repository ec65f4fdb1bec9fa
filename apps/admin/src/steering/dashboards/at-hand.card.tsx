import { MyDayCard } from '../../work/my-day/index.js';
import { PinnedRecords, RecentRecords } from './AtHand.js';
import { cardKind } from './card-kind.js';

const usual = { options: {}, width: 'half' } as const;

export const myDayCard = cardKind({
  kind: 'my-day',
  title: () => 'myDay.title',
  Card: MyDayCard,
  usual,
});

export const pinsCard = cardKind({
  kind: 'pins',
  title: () => 'pins.title',
  Card: PinnedRecords,
  usual,
});

export const recentCard = cardKind({
  kind: 'recent',
  title: () => 'search.recent',
  Card: RecentRecords,
  usual,
});
