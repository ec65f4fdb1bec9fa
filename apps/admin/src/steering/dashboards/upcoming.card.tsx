import { UPCOMING, type Upcoming, USUAL_CARD_ROWS } from '@terril/domain';
import { required, SelectInput } from 'react-admin';
import { cardKind, type CardProps } from './card-kind.js';
import { EndingContracts, NoticesToSend, OpenInvoices } from './NextThings.js';
import { RowsInput } from './RowsInput.js';

interface Options {
  of: Upcoming;
  rows: number;
}

const SHOWN = { noticesToSend: NoticesToSend, endingContracts: EndingContracts, openInvoices: OpenInvoices };

export const upcomingCard = cardKind<Options>({
  kind: 'upcoming',
  title: ({ of }) => `home.${of}`,
  Card: ({ title, options: { of, rows } }: CardProps<Options>) => {
    const Shown = SHOWN[of];
    return <Shown title={title} rows={rows} />;
  },
  Inputs: () => (
    <>
      <SelectInput
        source="options.of"
        label="dashboards.what"
        choices={UPCOMING.map((id) => ({ id, name: `home.${id}` }))}
        validate={required()}
      />
      <RowsInput />
    </>
  ),
  usual: { options: { of: 'noticesToSend', rows: USUAL_CARD_ROWS }, width: 'half' },
});
