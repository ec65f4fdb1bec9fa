import { EventEmitter2 } from '@nestjs/event-emitter';
import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { tell } from '../../core/tell.js';
import { MAIL_BOUNCED } from '../../system/mail/mail.service.js';

const context = dbContext('empty');
const query = <Row>(sql: string) => context.get(Db).query<Row>(sql);

test(
  'an e-mail that comes back is noted by its Message-ID, once, and its address is left out',
  context.rolledBack(async () => {
    await query(`with segment as (insert into segments (name, list, filters) values ('S', 'organizations', '{}') returning id),
      campaign as (insert into campaigns (name, kind, segment_id, state, begun_on)
        select 'Rentrée', 'mailing', id, 'done', '2020-12-01' from segment returning id)
      insert into campaign_recipients (campaign_id, name, email, state, token, message_id)
        select id, 'Un', 'un@example.org', 'sent', 't', '<1@example.org>' from campaign`);
    const events = context.get(EventEmitter2);
    await tell(events, MAIL_BOUNCED, { messageId: '<9@example.org>', reason: 'of another e-mail' });
    for (const reason of ['550 unknown', '550 again']) {
      await tell(events, MAIL_BOUNCED, { messageId: '<1@example.org>', reason });
    }
    expect(await query('select email, bounce_reason from campaign_recipients where bounced_at is not null')).toEqual([
      { email: 'un@example.org', bounce_reason: '550 unknown' },
    ]);
    expect(await query('select email, kind, origin from mail_objections')).toEqual([
      { email: 'un@example.org', kind: 'bounced', origin: 'Campagne « Rentrée »' },
    ]);
  }),
);
