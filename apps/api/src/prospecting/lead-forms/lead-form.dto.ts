import { PartialType } from '@nestjs/swagger';
import { LEAD_FIELD_USES, type LeadFieldUse } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { ChoiceField, FlagField, IdField, IntegerField, TextField, TextListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const LANGUAGES = ['fr', 'en'] as const;

export class LeadFormOut extends RecordOut {
  @Shown({ description: 'Its page is at `/contact/<slug>`.' }) slug!: string;
  @ShownChoice(LANGUAGES) language!: Language;
  @Shown() title!: string;
  @Shown(empty) intro!: string | null;
  @Shown() thanks!: string;
  @Shown() consentText!: string;
  @ShownChoice(LEAD_FIELD_USES) phoneUse!: LeadFieldUse;
  @ShownChoice(LEAD_FIELD_USES) organizationUse!: LeadFieldUse;
  @ShownChoice(LEAD_FIELD_USES) placeUse!: LeadFieldUse;
  @ShownNumber() stageId!: number;
  @ShownNumber(empty) assigneeId!: number | null;
  @Shown(empty) source!: string | null;
  @ShownFlag() isOn!: boolean;
  @Shown({ type: [String] }) allowedOrigins!: string[];
}

export class LeadFormCreate {
  @TextField({ max: 60, example: 'devis', description: 'The end of its address: small letters, digits and hyphens.' })
  slug!: string;

  @ChoiceField(LANGUAGES, { optional: true, description: 'Of its page; French unless told.' })
  language?: Language;

  @TextField({ max: 120, example: 'Demander un devis' })
  title!: string;

  @TextField({ ...optional, max: 2000 })
  intro?: string | null;

  @TextField({ max: 1000, description: 'Shown once it is sent.' })
  thanks!: string;

  @TextField({ max: 1000, description: 'What somebody agrees to by sending it; kept with what is sent.' })
  consentText!: string;

  @ChoiceField(LEAD_FIELD_USES)
  phoneUse!: LeadFieldUse;

  @ChoiceField(LEAD_FIELD_USES)
  organizationUse!: LeadFieldUse;

  @ChoiceField(LEAD_FIELD_USES, { description: 'Postcode and city.' })
  placeUse!: LeadFieldUse;

  @IdField({ description: 'Where the opportunities made of it begin; an open stage.' })
  stageId!: number;

  @IdField({ ...optional, description: 'The colleague who is told of what comes.' })
  assigneeId?: number | null;

  @TextField({ ...optional, max: 100, example: 'Site web' })
  source?: string | null;

  @FlagField({ optional: true, description: 'Whether its page is there; not unless told.' })
  isOn?: boolean;

  @TextListField(/^.{1,200}$/, {
    optional: true,
    max: 10,
    description: 'Sites that may show it in a frame, as `https://example.org`; none unless told.',
  })
  allowedOrigins?: string[];
}

export class LeadFormUpdate extends PartialType(LeadFormCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class LeadFormQuery extends ListQuery {}
