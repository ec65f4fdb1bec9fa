import { OmitType, PartialType } from '@nestjs/swagger';
import {
  AUDIENCE_ROLES,
  type AudienceRole,
  CAMPAIGN_KINDS,
  CAMPAIGN_STATES,
  type CampaignKind,
  type CampaignState,
  MAILING_LANGUAGES,
  type MailingLanguage,
  HIGHEST_MAILING_RATE,
  SEGMENTED_LISTS,
  type SegmentedList,
} from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, EmailField, IdField, IntegerField, TextField, TextListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

/** What became of a mailing; no figure tells who opened it or followed a link, as nothing is told to find out. */
export class CampaignResults {
  @ShownNumber({ description: 'Of the segment, those left out included.' }) addressed!: number;
  @ShownNumber({ description: 'To send yet.' }) queued!: number;
  @ShownNumber() sent!: number;
  @ShownNumber() failed!: number;
  @ShownNumber() leftOut!: number;
  @ShownNumber() unsubscribed!: number;
  @ShownNumber() bounced!: number;
  @ShownNumber() answered!: number;
  @ShownNumber({ description: 'Opportunities born of it.' }) opportunities!: number;
}

export class CampaignOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(CAMPAIGN_KINDS) kind!: CampaignKind;
  @ShownChoice(CAMPAIGN_STATES) state!: CampaignState;
  @ShownNumber() segmentId!: number;
  @Shown() segmentName!: string;
  @ShownChoice(SEGMENTED_LISTS, { description: 'What its segment is made of.' }) segmentList!: SegmentedList;
  @Shown({ enum: [...AUDIENCE_ROLES], isArray: true, description: 'Of organizations: whom to address there.' })
  audience!: AudienceRole[];
  @ShownNumber({ ...empty, description: 'In charge.' }) assigneeId!: number | null;
  @Shown(empty) assigneeName!: string | null;
  @Shown(empty) subject!: string | null;
  @Shown({ ...empty, description: 'Of calls: what to say.' }) body!: string | null;
  @ShownChoice(MAILING_LANGUAGES) language!: MailingLanguage;
  @Shown(empty) replyTo!: string | null;
  @ShownNumber({ description: 'E-mails a minute.' }) ratePerMinute!: number;
  @ShownFlag({ description: 'An appointment goes with each e-mail.' }) hasCalendar!: boolean;
  @ShownDay(empty) begunOn!: string | null;
  @Shown({ type: CampaignResults }) results!: CampaignResults;
}

export class CampaignCreate {
  @TextField({ max: 100 })
  name!: string;

  @ChoiceField(CAMPAIGN_KINDS)
  kind!: CampaignKind;

  @IdField()
  segmentId!: number;

  @TextListField(new RegExp(`^(${AUDIENCE_ROLES.join('|')})$`), {
    optional: true,
    max: AUDIENCE_ROLES.length,
    description: `Of a segment of organizations: ${AUDIENCE_ROLES.join(', ')}; the organization itself unless told.`,
  })
  audience?: AudienceRole[];

  @IdField({ ...optional, description: 'The colleague in charge: `GET /colleagues`.' })
  assigneeId?: number | null;

  @TextField({ ...optional, max: 200 })
  subject?: string | null;

  @TextField({ ...optional, max: 20_000, description: 'As the body of an e-mail template; of calls, what to say.' })
  body?: string | null;

  @ChoiceField(MAILING_LANGUAGES, { optional: true, description: 'Of what Terril adds; `fr` unless told.' })
  language?: MailingLanguage;

  @EmailField({ ...optional, description: 'Where answers go; to the cooperative unless told.' })
  replyTo?: string | null;

  @IntegerField({ optional: true, min: 1, max: HIGHEST_MAILING_RATE, description: 'E-mails a minute, 30 unless told.' })
  ratePerMinute?: number;
}

export class CampaignUpdate extends PartialType(OmitType(CampaignCreate, ['kind']), { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class CampaignQuery extends ListQuery {
  @ChoiceField(CAMPAIGN_KINDS, { optional: true })
  kind?: CampaignKind;

  @ChoiceField(CAMPAIGN_STATES, { optional: true })
  state?: CampaignState;

  @IdField({ optional: true })
  segmentId?: number;

  @IdField({ optional: true })
  assigneeId?: number;
}

export class CampaignFileQuery extends fileQueryOf(CampaignQuery) {}
