import { NOTIFICATION_KINDS, type NotificationKind } from '@terril/domain';
import { PickType } from '@nestjs/swagger';
import { LanguageField } from '../../core/export-query.js';
import { ChoiceField, FlagField, IdField, IdListField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class NotificationOut {
  @ShownNumber() id!: number;
  @ShownChoice(NOTIFICATION_KINDS) kind!: NotificationKind;
  @Shown({ description: 'In the language of the reader.' }) title!: string;
  @Shown({ ...empty, description: 'The resource of what it leads to: organizations.' }) recordType!: string | null;
  @ShownNumber({ ...empty, description: 'Of the record it leads to; null = the list.' }) recordId!: number | null;
  @Shown({ ...empty, description: 'Whose doing it was, as called then.' }) authorName!: string | null;
  @Shown({ format: 'date-time' }) createdAt!: Date;
  @Shown({ ...empty, format: 'date-time' }) readAt!: Date | null;
}

export class NotificationQuery extends PickType(ListQuery, ['page', 'perPage', 'sort', 'order', 'id'] as const) {
  @ChoiceField(NOTIFICATION_KINDS, { optional: true })
  kind?: NotificationKind;

  @FlagField({ optional: true, description: 'Only those not read yet, or only those read.' })
  unread?: boolean;
}

export class UnreadOut {
  @ShownNumber({ description: 'Notifications that the reader has not read.' }) unread!: number;
  @ShownNumber({ description: 'The newest that the reader has; 0 = none.' }) newest!: number;
}

export class NotificationsRead {
  @IdListField({ description: 'Those of others are left as they are.' })
  ids!: number[];

  @FlagField({ optional: true, description: 'false = as if they had not been read; true unless told.' })
  read?: boolean;
}

export class AllNotificationsRead {
  @IdField({ description: 'The newest that the reader has seen: one that came since stays unread.' })
  upTo!: number;
}

export class StreamQuery extends LanguageField {
  @IdField({
    optional: true,
    description: 'As the header Last-Event-ID, which a page cannot send: the last one it had.',
  })
  lastEventId?: number;
}
