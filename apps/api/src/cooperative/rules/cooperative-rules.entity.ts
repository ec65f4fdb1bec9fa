import type { CollegeRule } from '@terril/domain';
import { Check, Column, Entity } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

const percent = { type: 'numeric', precision: 5, scale: 2 } as const;

/** What the statutes of the cooperative say of its members and meetings: one row, always there. */
@Entity(
  called('cooperative_rules', {
    fr: { this: 'Ces règles', one: 'règle', many: 'règles' },
    en: { this: 'These rules', one: 'rule', many: 'rules' },
  }),
)
@Check('ck_cooperative_rules_single', 'id = 1')
@Check(
  explained('ck_cooperative_rules_quorums', 'ordinaryQuorum', {
    fr: 'Un quorum va de 0 à 100 %.',
    en: 'A quorum is from 0 to 100 %.',
  }),
  `least(ordinary_quorum, ordinary_second_quorum, extraordinary_quorum, extraordinary_second_quorum) >= 0
    and greatest(ordinary_quorum, ordinary_second_quorum, extraordinary_quorum, extraordinary_second_quorum) <= 100`,
)
@Check('ck_cooperative_rules_college_rule', `college_rule in ('proportional', 'majority')`)
@Check('ck_cooperative_rules_review', 'review_years between 1 and 5 and review_notice_months between 1 and 24')
@Check('ck_cooperative_rules_meetings', 'most_proxies between 0 and 100 and notice_days between 0 and 90')
export class CooperativeRules extends Row {
  /** A SCIC: members of three kinds at least (law of 10 September 1947, article 19 septies). */
  @Column({ type: 'boolean', default: true })
  isScic!: boolean;

  /** Members present or represented, in percent; at first those of a société anonyme (code de commerce, L225-98). */
  @Column({ ...percent, default: '20' })
  ordinaryQuorum!: string;

  @Column({ ...percent, default: '0' })
  ordinarySecondQuorum!: string;

  /** At first as L225-96. */
  @Column({ ...percent, default: '25' })
  extraordinaryQuorum!: string;

  @Column({ ...percent, default: '20' })
  extraordinarySecondQuorum!: string;

  /** Proxies that one member may hold. */
  @Column({ type: 'smallint', default: 2 })
  mostProxies!: number;

  /** Days between a convocation and its meeting, at least (code de commerce, R225-69 and R223-20: 15). */
  @Column({ type: 'smallint', default: 15 })
  noticeDays!: number;

  /** How the result of a college counts; in proportion where the statutes say nothing (law of 1947, article 19 octies). */
  @Column({ type: 'text', default: 'proportional' })
  collegeRule!: CollegeRule;

  /** Years between two cooperative reviews, at most 5 (law of 1947, article 25-1). */
  @Column({ type: 'smallint', default: 5 })
  reviewYears!: number;

  /** Months before a review is due that administrators are told. */
  @Column({ type: 'smallint', default: 6 })
  reviewNoticeMonths!: number;
}
