import { Injectable } from '@nestjs/common';
import { postalLines } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { LetterContent } from '../../reference/letter-content.js';
import { letterPdf } from '../../reference/letter-pdf.js';
import { placeAndDay, senderLines } from '../../system/sender-lines.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { type AddressedMember, MembersService } from '../members/members.service.js';
import type { ShareCertificateCreate, ShareCertificateOut, ShareCertificateQuery } from './certificate.dto.js';
import { HoldingsService } from './holdings.service.js';
import { ShareCertificate } from './share-certificate.entity.js';

const CERTIFICATE = { fr: 'Attestation', en: 'Certificate' };

const RULES: ListRules<ShareCertificateQuery> = {
  sorts: { number: 'certificate.number' },
  defaultSort: 'number',
  defaultOrder: 'DESC',
  filters: { memberId: 'certificate.member_id = :memberId' },
  search: (word) => `certificate.number::text like ${word}`,
};

/** Certificates of shares ("attestations de parts sociales"), numbered without a gap; what one says never changes. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly members: MembersService,
    private readonly holdings: HoldingsService,
  ) {}

  async list(query: ShareCertificateQuery): Promise<Page<ShareCertificateOut>> {
    const builder = this.db.repository(ShareCertificate).createQueryBuilder('certificate');
    const { data, ...whole } = await listPage(builder, query, RULES);
    return { data: data.map(shown), ...whole };
  }

  /** @throws NotFound; RuleBroken on a day to come */
  make({ memberId, day = this.clock.today() }: ShareCertificateCreate): Promise<ShareCertificateOut> {
    if (day > this.clock.today()) throw TO_COME;
    return this.db.transaction(async () => {
      const member = await this.members.addressed(memberId);
      await this.db.query('lock table share_certificates in share row exclusive mode');
      const [row] = await this.db.query<{ next: number }>(
        'select coalesce(max(number), 0) + 1 as next from share_certificates',
      );
      const number = row?.next ?? 1;
      const content = await this.content(number, member, day);
      const certificates = this.db.repository(ShareCertificate);
      return shown(await this.db.manager.save(certificates.create({ number, memberId, day, content })));
    });
  }

  /** @throws NotFound */
  async pdf(id: number): Promise<{ name: string; pdf: Buffer }> {
    const { number, content } = await mustFind(this.db, ShareCertificate, id, CERTIFICATE);
    return { name: `attestation-de-parts-${number}.pdf`, pdf: await letterPdf([content]) };
  }

  private async content(number: number, member: AddressedMember, day: string): Promise<LetterContent> {
    const sender = await this.settings.get();
    const { shares, subscribed, paid } = await this.holdings.on(member.id, day);
    const value = await this.holdings.valueOn(day);
    const on = spokenDay(day, 'fr');
    const { name } = member;
    return {
      sender: senderLines(sender),
      legal: sender.cooperativeLegal,
      recipient: postalLines(member.place) ?? [name],
      placeAndDay: placeAndDay(sender, this.clock.today()),
      subject: `Attestation de parts sociales n° ${number}`,
      box: null,
      body: [
        `Nous attestons que ${name}, sociétaire n° ${member.number} de ${sender.cooperativeName}, depuis le ${spokenDay(member.startsOn, 'fr')}, détient au ${on} les parts sociales suivantes.`,
        'Les parts sociales sont nominatives et remboursables à leur valeur nominale, dans les conditions des statuts et de la loi n° 47-1775 du 10 septembre 1947.',
      ].join('\n\n'),
      table: [
        ['Au ' + on, 'Parts', 'Valeur nominale', 'Capital souscrit', 'Capital libéré'],
        [name, String(shares), spokenMoney(value), spokenMoney(subscribed), spokenMoney(paid)],
      ],
      signature: [`Pour ${sender.cooperativeName}`, 'Nom, qualité et signature :'],
    };
  }
}

const shown = ({ id, number, memberId, day, createdAt }: ShareCertificate): ShareCertificateOut => ({
  id,
  number,
  memberId,
  day,
  createdAt,
});

const TO_COME = RuleBroken.on('day', 'to_come', {
  fr: 'Nul ne sait ce qui sera détenu un jour à venir.',
  en: 'Nobody knows what will be held on a day to come.',
});
