import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { type Email, MailService } from '../mail/mail.service.js';
import { UsersService } from '../users/users.service.js';
import { DailyNotifications } from './daily-notifications.js';
import { Notification } from './notification.entity.js';

const context = dbContext('empty');
const { rolledBack } = context;
const TODAY = '2020-06-20';
const ADDRESS = 'ada@example.org';

const sent: Email[] = [];
let refuses: boolean;
beforeEach(() => {
  sent.length = 0;
  refuses = false;
  const mail = context.get(MailService);
  jest.spyOn(mail, 'isConfigured', 'get').mockReturnValue(true);
  jest.spyOn(mail, 'send').mockImplementation((email) => {
    if (refuses) return Promise.reject(new Error('No such mailbox here'));
    sent.push(email);
    return Promise.resolve([]);
  });
});
afterEach(() => jest.restoreAllMocks());

const daily = async () => {
  await context.get(DailyNotifications).run(TODAY);
  return sent.splice(0);
};
const addAda = async () => {
  const password = 'un mot de passe de test';
  return (await context.get(UsersService).create({ name: 'Ada', email: ADDRESS, role: 'staff', password })).id;
};
const tell = (userId: number, titleFr: string, fields: Partial<Notification> = {}) =>
  context
    .get(Db)
    .repository(Notification)
    .insert({
      userId,
      kind: 'due',
      titleFr,
      titleEn: `${titleFr}, in English`,
      inApp: true,
      mailDue: true,
      ...fields,
    });

test(
  'an e-mail tells once what was asked for and not read, each with its link; none tells of nothing',
  rolledBack(async () => {
    const ada = await addAda();
    await tell(ada, 'Une affaire & sa suite', { recordType: 'opportunities', recordId: 12, authorName: 'Bea' });
    await tell(ada, 'Des échéances', { recordType: 'renewals', inApp: false });
    await tell(ada, 'Lue', { readAt: new Date() });
    await tell(ada, 'Dans l’application', { mailDue: false });
    const [email, ...others] = await daily();
    expect(others).toEqual([]);
    expect(email).toMatchObject({ to: ADDRESS, subject: 'Terril : 2 notifications' });
    expect(email?.text).toBe(
      `Voici ce que vous n’avez pas encore lu :

- Une affaire & sa suite (Bea)
  http://localhost:3000/#/opportunities/12/show

- Des échéances
  http://localhost:3000/#/renewals

Toutes vos notifications : http://localhost:3000/#/notifications
Choisir ce que vous recevez par courriel : http://localhost:3000/#/preferences`,
    );
    expect(email?.html).toContain(
      '<li><a href="http://localhost:3000/#/opportunities/12/show">Une affaire &amp; sa suite (Bea)</a></li>',
    );
    expect(await daily()).toEqual([]);
  }),
);

test(
  'in the language of the person, and not longer than can be read',
  rolledBack(async () => {
    const ada = await addAda();
    await context.get(UsersService).setLanguage(ada, 'en');
    for (let count = 1; count <= 103; count += 1) await tell(ada, `N${count}`);
    const [email] = await daily();
    expect(email?.subject).toBe('Terril: 103 notifications');
    expect(email?.text).toContain('- N100, in English');
    expect(email?.text).not.toContain('N101');
    expect(email?.text).toContain('And 3 more: http://localhost:3000/#/notifications');
  }),
);

test(
  'what the mail server does not take is told with the next day’s; nobody is written to who no longer signs in',
  rolledBack(async () => {
    const ada = await addAda();
    await tell(ada, 'Refusée');
    refuses = true;
    expect(await daily()).toEqual([]);
    refuses = false;
    await tell(ada, 'Suivante');
    const [email] = await daily();
    expect(email?.text).toMatch(/Refusée[\s\S]*Suivante/);
    await tell(ada, 'Trop tard');
    await context.get(Db).query('update users set active = false where id = $1', [ada]);
    expect(await daily()).toEqual([]);
  }),
);

test(
  'what had no mail server on its day is not written of later',
  rolledBack(async () => {
    await tell(await addAda(), 'Sans serveur');
    jest.spyOn(context.get(MailService), 'isConfigured', 'get').mockReturnValue(false);
    expect(await daily()).toEqual([]);
    jest.spyOn(context.get(MailService), 'isConfigured', 'get').mockReturnValue(true);
    expect(await daily()).toEqual([]);
  }),
);

test(
  'what was read goes after 90 days, all else after a year',
  rolledBack(async () => {
    const ada = await addAda();
    const read = { readAt: new Date('2020-04-02') };
    const kept = { mailDue: false };
    await tell(ada, 'Lue, récente', { ...kept, ...read, createdAt: new Date('2020-04-01') });
    await tell(ada, 'Lue, ancienne', { ...kept, ...read, createdAt: new Date('2020-03-01') });
    await tell(ada, 'Non lue', { ...kept, createdAt: new Date('2020-03-01') });
    await tell(ada, 'Courriel seul', { ...kept, inApp: false, createdAt: new Date('2020-03-01') });
    await tell(ada, 'Non lue depuis un an', { ...kept, createdAt: new Date('2019-06-01') });
    await daily();
    const left = await context
      .get(Db)
      .repository(Notification)
      .find({ order: { id: 'ASC' } });
    expect(left.map(({ titleFr }) => titleFr)).toEqual(['Lue, récente', 'Non lue']);
  }),
);
