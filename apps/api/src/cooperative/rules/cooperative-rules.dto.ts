import { PartialType } from '@nestjs/swagger';
import { COLLEGE_RULES, type CollegeRule } from '@terril/domain';
import { ChoiceField, DecimalField, FlagField, IntegerField } from '../../core/fields.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownNumber } from '../../core/shown.js';

const ShownPercent = (description: string) => Shown({ format: 'decimal', example: '20.00', description });
const PercentField = () => DecimalField({ decimals: 2, min: 0, max: 100, example: '20.00' });

export class CooperativeRulesOut extends RecordOut {
  @ShownFlag() isScic!: boolean;
  @ShownPercent('Of the members, first convocation.') ordinaryQuorum!: string;
  @ShownPercent('Of the members, second convocation.') ordinarySecondQuorum!: string;
  @ShownPercent('Of the members, first convocation.') extraordinaryQuorum!: string;
  @ShownPercent('Of the members, second convocation.') extraordinarySecondQuorum!: string;
  @ShownNumber({ description: 'Proxies that one member may hold.' }) mostProxies!: number;
  @ShownNumber({ description: 'Days between a convocation and its meeting, at least.' }) noticeDays!: number;
  @ShownChoice(COLLEGE_RULES) collegeRule!: CollegeRule;
  @ShownNumber({ description: 'Years between two cooperative reviews.' }) reviewYears!: number;
  @ShownNumber({ description: 'Months before a review is due that administrators are told.' })
  reviewNoticeMonths!: number;
}

class CooperativeRulesFields {
  @FlagField()
  isScic!: boolean;

  @PercentField()
  ordinaryQuorum!: string;

  @PercentField()
  ordinarySecondQuorum!: string;

  @PercentField()
  extraordinaryQuorum!: string;

  @PercentField()
  extraordinarySecondQuorum!: string;

  @IntegerField({ max: 100 })
  mostProxies!: number;

  @IntegerField({ max: 90 })
  noticeDays!: number;

  @ChoiceField(COLLEGE_RULES)
  collegeRule!: CollegeRule;

  @IntegerField({ min: 1, max: 5 })
  reviewYears!: number;

  @IntegerField({ min: 1, max: 24 })
  reviewNoticeMonths!: number;
}

export class CooperativeRulesUpdate extends PartialType(CooperativeRulesFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
