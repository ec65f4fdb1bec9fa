import { dbContext } from '../../../../../test/support/db-context.js';
import { anOrganization } from '../../../../../test/support/records.js';
import { Db } from '../../core/db.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { UsersService } from '../../system/users/users.service.js';
import { DailyNextSteps } from './daily-next-steps.js';
import { OpportunitiesService } from './opportunities.service.js';

const context = dbContext('empty');
const TODAY = '2020-06-20';

test(
  'those in charge are told of the steps of the day, once, days off included, and of none that is over',
  context.rolledBack(async () => {
    const db = context.get(Db);
    const password = 'un mot de passe de test';
    const ada = await context
      .get(UsersService)
      .create({ name: 'Ada', email: 'ada@example.org', role: 'staff', password });
    const stages = await db.query<{ id: number; outcome: string }>(
      'select id, outcome from pipeline_stages order by id',
    );
    const stageOf = (outcome: string) => stages.find((stage) => stage.outcome === outcome)?.id as number;
    const { id: organizationId } = await context
      .get(OrganizationsService)
      .create(anOrganization({ name: 'Le Fil' }) as OrganizationCreate);
    const add = (title: string, nextStepOn: string, fields: object = {}) =>
      context.get(OpportunitiesService).create({
        organizationId,
        stageId: stageOf('open'),
        assigneeId: ada.id,
        title,
        nextStep: 'Relancer',
        nextStepOn,
        ...fields,
      });
    await add('D’aujourd’hui', TODAY);
    await add('D’hier', '2020-06-19', { nextStep: null });
    await add('De demain', '2020-06-21');
    await add('D’il y a longtemps', '2020-06-13');
    await add('De personne', TODAY, { assigneeId: null });
    await add('Gagnée', TODAY, { stageId: stageOf('won') });
    const told = () =>
      db.query(`select user_id as "userId", title_fr as title from notifications where kind = 'due' order by id`);
    await context.get(DailyNextSteps).run(TODAY);
    await context.get(DailyNextSteps).run(TODAY);
    expect(await told()).toEqual([
      { userId: ada.id, title: 'Prochaine étape le 19 juin 2020 : D’hier · Le Fil' },
      { userId: ada.id, title: 'Prochaine étape le 20 juin 2020 : Relancer · D’aujourd’hui · Le Fil' },
    ]);
  }),
);
