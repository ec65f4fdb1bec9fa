import { TERMS } from '@terril/domain';
import { spokenMoney } from '../../core/spoken-amount.js';
import { tablesPdf } from '../table-pdf.js';
import type { MemberOut } from './member.dto.js';

const written = (day: string | null) => day?.split('-').toReversed().join('/') ?? '';

/** The register of members on A4, as it stands on `day`: who came, who left, what they hold. */
export function registerPdf(cooperative: string, members: MemberOut[], day: string): Promise<Buffer> {
  const { leavingReason } = TERMS.fr;
  return tablesPdf({
    cooperative,
    title: 'Registre des sociétaires',
    lines: [`Au ${written(day)}, ${members.length} ${members.length > 1 ? 'inscriptions' : 'inscription'}.`],
    landscape: true,
    tables: [
      {
        columns: [
          { title: 'N°', width: 9, right: true },
          { title: 'Sociétaire', width: '*' },
          { title: 'Adresse', width: 48 },
          { title: 'Catégorie', width: 28 },
          { title: 'Collège', width: 28 },
          { title: 'Admis le', width: 19 },
          { title: 'Sorti le', width: 26 },
          { title: 'Parts', width: 12, right: true },
          { title: 'Souscrit', width: 22, right: true },
          { title: 'Libéré', width: 22, right: true },
        ],
        rows: members.map((member) => [
          String(member.number),
          [member.name, member.representativeName && `représenté par ${member.representativeName}`]
            .filter(Boolean)
            .join('\n'),
          [member.postalAddress, member.email].filter(Boolean).join('\n'),
          member.categoryName ?? '',
          member.collegeName ?? '',
          [written(member.startsOn), member.admissionDecision].filter(Boolean).join('\n'),
          [written(member.endsOn), member.leavingReason && leavingReason[member.leavingReason]]
            .filter(Boolean)
            .join('\n'),
          String(member.shares),
          spokenMoney(member.subscribed),
          spokenMoney(member.paid),
        ]),
      },
    ],
  });
}
