import { DECISION_ROLES, type DecisionRole } from '@terril/domain';
import { ChoiceField, IdField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class DecisionMakerOut {
  @ShownNumber() contactId!: number;
  @Shown() contactName!: string;
  @ShownChoice(DECISION_ROLES) role!: DecisionRole;
}

export class DecisionMakerFields {
  @IdField()
  contactId!: number;

  @ChoiceField(DECISION_ROLES)
  role!: DecisionRole;
}

export class NamedCompetitorOut {
  @ShownNumber() id!: number;
  @Shown() name!: string;
}
