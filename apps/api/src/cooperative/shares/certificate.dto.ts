import { DayField, IdField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { Shown, ShownDay, ShownNumber } from '../../core/shown.js';

export class ShareCertificateOut {
  @ShownNumber() id!: number;
  @ShownNumber({ description: 'Of all certificates, from 1.' }) number!: number;
  @ShownNumber() memberId!: number;
  @ShownDay({ description: 'The day whose shares it tells.' }) day!: string;
  @Shown({ format: 'date-time' }) createdAt!: Date;
}

export class ShareCertificateQuery extends ListQuery {
  @IdField({ optional: true })
  memberId?: number;
}

export class ShareCertificateCreate {
  @IdField()
  memberId!: number;

  @DayField({ optional: true, description: 'Not to come; today unless told.' })
  day?: string;
}
