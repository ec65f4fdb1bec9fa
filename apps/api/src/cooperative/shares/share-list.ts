import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import { choice, date, type ExportColumns, integer, money, text } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { placeOf } from '../reached-member.js';
import type { ShareMovementOut, ShareMovementQuery } from './share.dto.js';
import { ShareMovement } from './share-movement.entity.js';

export const shareMovementRules = (conditions: ConditionReader): ListRules<ShareMovementQuery> => ({
  sorts: { day: 'movement.day' },
  defaultSort: 'day',
  filters: {
    memberId: 'movement.member_id = :memberId',
    kind: 'movement.kind = :kind',
    from: 'movement.day >= :from',
    until: 'movement.day <= :until',
  },
  conditions,
  search: (word) =>
    `fold(coalesce(movement.reason, '')) like ${word} or contact.search_text like ${word} or organization.search_text like ${word}`,
  sums: {
    subscribed: 'sum(movement.subscribed)',
    paid: 'sum(movement.paid)',
  },
});

/** The columns of the register of movements in a file. */
export const SHARE_MOVEMENT_COLUMNS: ExportColumns<ShareMovementOut> = {
  day: date('Le', 'On', ({ day }) => day),
  memberNumber: integer('N°', 'No.', ({ memberNumber }) => memberNumber),
  memberName: text('Sociétaire', 'Member', ({ memberName }) => memberName),
  kind: choice('shareMovementKind', 'Mouvement', 'Movement', ({ kind }) => kind),
  shares: integer('Parts', 'Shares', ({ shares }) => shares),
  subscribed: money('Capital souscrit', 'Subscribed capital', ({ subscribed }) => subscribed),
  paid: money('Capital libéré', 'Paid-up capital', ({ paid }) => paid),
  otherMemberName: text('De ou à', 'From or to', ({ otherMemberName }) => otherMemberName),
  transferNumber: integer('Cession n°', 'Transfer no.', ({ transferNumber }) => transferNumber),
  reason: text('Décision ou motif', 'Decision or reason', ({ reason }) => reason),
  correctsId: integer('Corrige le mouvement', 'Corrects movement', ({ correctsId }) => correctsId),
  id: integer('Mouvement n°', 'Movement no.', ({ id }) => id),
};

/** Movements with the names of who they are of. */
export function movementsWithNames(db: Db): SelectQueryBuilder<ShareMovement> {
  return db
    .repository(ShareMovement)
    .createQueryBuilder('movement')
    .leftJoinAndSelect('movement.member', 'member')
    .leftJoinAndSelect('member.organization', 'organization')
    .leftJoinAndSelect('member.contact', 'contact')
    .leftJoinAndSelect('movement.otherMember', 'other')
    .leftJoinAndSelect('other.organization', 'other_organization')
    .leftJoinAndSelect('other.contact', 'other_contact');
}

/** A batch read with what it names, as it is shown. */
export async function shownMovements(db: Db, rows: ShareMovement[]): Promise<ShareMovementOut[]> {
  const corrected = await db.query<{ id: number }>(
    'select corrects_id as id from share_movements where corrects_id = any ($1)',
    [rows.map(({ id }) => id)],
  );
  const ids = new Set(corrected.map(({ id }) => id));
  return rows.map(({ member, otherMember, corrects: _, ...row }) => ({
    ...row,
    memberNumber: member.number,
    memberName: placeOf(member).name,
    otherMemberName: otherMember && placeOf(otherMember).name,
    isCorrected: ids.has(row.id),
  }));
}
