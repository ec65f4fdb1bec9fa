import { type Holding, holdingAfter, NO_SHARES, sumAmounts, TERMS } from '@terril/domain';
import { spokenMoney } from '../../core/spoken-amount.js';
import { type PdfTable, tablesPdf } from '../table-pdf.js';
import type { ShareMovementOut } from './share.dto.js';

const written = (day: string) => day.split('-').toReversed().join('/');
const signed = (shares: number) => (shares > 0 ? `+${shares}` : String(shares));
const cells = ({ shares, subscribed, paid }: Holding) => [String(shares), spokenMoney(subscribed), spokenMoney(paid)];

/** A member with what it holds once its movements so far are counted. */
type Balance = Holding & Pick<ShareMovementOut, 'memberNumber' | 'memberName'>;

/**
 * The register of movements of shares on A4, as it stands on the evening of `day`.
 * @param movements all of them until that day, in the order of the register
 */
export function movementsPdf(cooperative: string, movements: ShareMovementOut[], day: string): Promise<Buffer> {
  const balances = new Map<number, Balance>();
  const rows = movements.map((movement) => {
    const { memberId, memberNumber, memberName } = movement;
    const held = holdingAfter(balances.get(memberId) ?? NO_SHARES, movement);
    balances.set(memberId, { memberNumber, memberName, ...held });
    return [
      String(movement.id),
      written(movement.day),
      `${memberNumber} · ${memberName}`,
      wordsOf(movement),
      signed(movement.shares),
      spokenMoney(movement.subscribed),
      spokenMoney(movement.paid),
      ...cells(held),
    ];
  });
  const holders = [...balances.values()]
    .filter(({ shares }) => shares !== 0)
    .toSorted((one, other) => one.memberNumber - other.memberNumber);
  return tablesPdf({
    cooperative,
    title: 'Registre des mouvements de parts',
    lines: [`Au ${written(day)}, ${movements.length} ${movements.length > 1 ? 'mouvements' : 'mouvement'}.`],
    landscape: true,
    tables: [{ ...MOVEMENTS, rows }, holdersTable(holders, day)],
  });
}

/** What it is, with whom, and why. */
function wordsOf({ kind, otherMemberName, transferNumber, correctsId, reason }: ShareMovementOut): string {
  const towards = { transfer_out: 'à', transfer_in: 'de' }[kind as 'transfer_out'];
  const transfer = towards && `${towards} ${otherMemberName} (cession n° ${transferNumber})`;
  return [
    [TERMS.fr.shareMovementKind[kind], transfer].filter(Boolean).join(' '),
    correctsId !== null && `Corrige le mouvement n° ${correctsId}`,
    reason,
  ]
    .filter(Boolean)
    .join('\n');
}

function holdersTable(holders: Balance[], day: string): PdfTable {
  const all: Holding = {
    shares: holders.reduce((sum, { shares }) => sum + shares, 0),
    subscribed: sumAmounts(holders.map(({ subscribed }) => subscribed)),
    paid: sumAmounts(holders.map(({ paid }) => paid)),
  };
  return {
    title: `Parts détenues au ${written(day)}`,
    columns: [
      { title: 'N°', width: 14, right: true },
      { title: 'Sociétaire', width: '*' },
      { title: 'Parts', width: 20, right: true },
      { title: 'Capital souscrit', width: 34, right: true },
      { title: 'Capital libéré', width: 34, right: true },
    ],
    rows: holders.map((held) => [String(held.memberNumber), held.memberName, ...cells(held)]),
    total: ['', `${holders.length} ${holders.length > 1 ? 'porteurs de parts' : 'porteur de parts'}`, ...cells(all)],
  };
}

const MOVEMENTS: Omit<PdfTable, 'rows'> = {
  title: 'Mouvements, et ce que le sociétaire détient après chacun',
  columns: [
    { title: 'N°', width: 8, right: true },
    { title: 'Le', width: 17 },
    { title: 'Sociétaire', width: '*' },
    { title: 'Mouvement', width: 46 },
    { title: 'Parts', width: 11, right: true },
    { title: 'Souscrit', width: 21, right: true },
    { title: 'Libéré', width: 21, right: true },
    { title: 'Détient : parts', width: 16, right: true },
    { title: 'Détient : souscrit', width: 21, right: true },
    { title: 'Détient : libéré', width: 21, right: true },
  ],
};
