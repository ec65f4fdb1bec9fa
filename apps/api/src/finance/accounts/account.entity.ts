import type { AccountNature } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

// Kept by the trigger `keep_prefixes_apart`.
explained('uq_accounts_prefixes', 'prefixes', {
  fr: 'L’un de ces préfixes est déjà celui d’un autre compte.',
  en: 'One of these prefixes belongs to another account.',
});

/**
 * An account of the budget: a leaf of the tree holds amounts, a group sums up those below it. `prefixes` tell which
 * accounts of the accountant's it gathers: the longest one that fits wins.
 */
@Entity(
  called('accounts', {
    fr: { this: 'Ce compte', one: 'compte', many: 'comptes' },
    en: { this: 'This account', one: 'account', many: 'accounts' },
  }),
)
@Unique(explained('uq_accounts_code', 'code', { fr: 'Ce code est déjà pris.', en: 'This code is taken.' }), ['code'])
@Check('ck_accounts_group', 'group_id <> id')
@Index('ix_accounts_name', ['name', 'id'])
@Index('ix_accounts_group', ['groupId', 'id'])
@Index('ix_accounts_nature', ['nature', 'id'])
export class Account extends Row {
  /** As in the French plan comptable: '6135'. Accounts stand in the order of their codes. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  /** The account it is part of. */
  @Column({ type: 'int', nullable: true })
  groupId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_accounts_group', 'groupId', {
      fr: 'Ce groupe n’existe pas, ou a encore des comptes.',
      en: 'This group does not exist, or still has accounts.',
    }),
  })
  group!: Relation<Account> | null;

  @Column({ type: 'text' })
  nature!: AccountNature;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  prefixes!: string[];

  /** Kept for the years that used it, and offered no more. */
  @Column({ type: 'boolean', default: false })
  archived!: boolean;
}
