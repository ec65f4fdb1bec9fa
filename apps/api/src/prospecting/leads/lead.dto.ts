import {
  LEAD_SIGNS,
  LEAD_STATUSES,
  type LeadSign,
  type LeadStatus,
  ORGANIZATION_KINDS,
  type OrganizationKind,
} from '@terril/domain';
import {
  ChoiceField,
  EmailField,
  FlagField,
  IdField,
  IntegerField,
  NestedField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class LeadOut extends RecordOut {
  @ShownNumber() formId!: number;
  @Shown() formTitle!: string;
  @ShownNumber({ description: 'The stage that its form begins with.' }) stageId!: number;
  @ShownDay() receivedOn!: string;
  @Shown() name!: string;
  @Shown() email!: string;
  @Shown(empty) phone!: string | null;
  @Shown(empty) organizationName!: string | null;
  @Shown(empty) postcode!: string | null;
  @Shown(empty) city!: string | null;
  @Shown() message!: string;
  @Shown({ description: 'What the person agreed to on that day.' }) consentText!: string;
  @Shown(empty) source!: string | null;
  @ShownNumber({ ...empty, description: 'In charge.' }) assigneeId!: number | null;
  @Shown(empty) assigneeName!: string | null;
  @ShownChoice(LEAD_STATUSES) status!: LeadStatus;
  @Shown({ type: [String], enum: [...LEAD_SIGNS], description: 'Why it may be spam.' }) signs!: LeadSign[];
  @ShownDay({ ...empty, description: 'Something was made of it, or it was thrown away.' }) handledOn!: string | null;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown({ ...empty, description: 'Of the organization that was made of it, or that it is of.' })
  handledName!: string | null;
  @ShownNumber(empty) opportunityId!: number | null;
}

export class LeadQuery extends ListQuery {
  @ChoiceField([...LEAD_STATUSES, 'open'], { optional: true, description: 'open = to check or waiting.' })
  status?: LeadStatus | 'open';

  @IdField({ optional: true })
  formId?: number;

  @IdField({ optional: true, description: 'In charge.' })
  assigneeId?: number;
}

export class LeadUpdate {
  @IdField({ ...optional, description: 'In charge.' })
  assigneeId?: number | null;

  @IntegerField({ min: 1 })
  version!: number;
}

export class LeadVersion {
  @IntegerField({ min: 1 })
  version!: number;
}

/** The prospect that is made of a lead. */
export class LeadOrganization {
  @TextField()
  name!: string;

  @ChoiceField(ORGANIZATION_KINDS)
  kind!: OrganizationKind;

  @TextField({ ...optional, max: 10 })
  postcode?: string | null;

  @TextField({ ...optional, max: 100 })
  city?: string | null;
}

/** The person who wrote, as a contact. */
export class LeadContact {
  @TextField({ ...optional, max: 100 })
  firstName?: string | null;

  @TextField()
  lastName!: string;

  @EmailField(optional)
  email?: string | null;

  @TextField({ ...optional, max: 40 })
  phone?: string | null;
}

export class LeadHandling {
  @IntegerField({ min: 1 })
  version!: number;

  @IdField({ ...optional, description: 'An organization that is there; else tell `organization`.' })
  organizationId?: number | null;

  @NestedField(() => LeadOrganization, { ...optional, description: 'The prospect to make.' })
  organization?: LeadOrganization | null;

  @IdField({ ...optional, description: 'A contact that is there; else tell `contact`.' })
  contactId?: number | null;

  @NestedField(() => LeadContact, { ...optional, description: 'The contact to make, with a role in the organization.' })
  contact?: LeadContact | null;

  @FlagField({ optional: true, description: 'Whether an opportunity is made; it is unless told.' })
  withOpportunity?: boolean;

  @TextField({ ...optional, description: 'Of the opportunity; the title of the form unless told.' })
  title?: string | null;

  @IdField({ ...optional, description: 'That of the form unless told.' })
  stageId?: number | null;

  @IdField({ ...optional, description: 'In charge; that of the lead unless told.' })
  assigneeId?: number | null;
}
