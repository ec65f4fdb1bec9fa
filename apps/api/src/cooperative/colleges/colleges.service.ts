import { Injectable } from '@nestjs/common';
import { sumAmounts, weightsFault } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RuleBroken, type Sentence } from '../../core/errors.js';
import { RecordsService } from '../../core/records.service.js';
import { lockedMany } from '../../core/save.js';
import type { CollegeCreate, CollegeQuery, CollegeWeights, CollegeWeightsOut } from './college.dto.js';
import { College } from './college.entity.js';

const ARTICLE = {
  fr: '(loi du 10 septembre 1947, article 19 octies)',
  en: '(law of 10 September 1947, article 19 octies)',
};

/** The colleges that members vote in, and what each weighs. */
@Injectable()
export class CollegesService extends RecordsService<College, CollegeCreate, CollegeQuery> {
  constructor(db: Db) {
    super(db, {
      entity: College,
      alias: 'college',
      name: { fr: 'Collège', en: 'College' },
      resource: 'colleges',
      label: ({ name }) => name,
      rules: {
        sorts: { position: 'college.position', name: 'college.name' },
        defaultSort: 'position',
        filters: {},
        search: (word) => `fold(college.name) like ${word}`,
      },
    });
  }

  /** All of them in their order, and whether their weights make up the votes of a meeting. */
  async weights(): Promise<CollegeWeightsOut> {
    const colleges = await this.all();
    const told = colleges.flatMap(({ weight }) => weight ?? []);
    const isComplete = told.length === colleges.length && weightsFault(told) === undefined;
    return { colleges, sum: sumAmounts(told), isComplete };
  }

  /**
   * Sets the weights of all colleges at once, as they add up to 100.
   * @throws RuleBroken that names the college outside of 10 to 50 %, or the sum; on a college that is left out or unknown
   */
  weigh({ weights }: CollegeWeights): Promise<CollegeWeightsOut> {
    return this.db.transaction(async () => {
      const ids = (await this.all()).map(({ id }) => id);
      const colleges = await lockedMany(this.db, College, ids);
      const named = weights.map(({ collegeId }) => colleges.get(collegeId));
      if (new Set(named).size !== colleges.size || named.includes(undefined)) throw NOT_ALL;
      checkWeights(weights.map(({ weight }, place) => ({ name: named[place]?.name ?? '', weight })));
      for (const { collegeId, weight } of weights) {
        await this.db.manager.save(Object.assign(colleges.get(collegeId) as College, { weight }));
      }
      return this.weights();
    });
  }

  /**
   * What each college weighs in a meeting; none = one member, one vote for all.
   * @throws RuleBroken that names what is wrong by article 19 octies
   */
  async weighed(): Promise<{ id: number; name: string; weight: string }[]> {
    const colleges = await this.all();
    const unweighed = colleges.find(({ weight }) => weight === null);
    if (unweighed) throw unweighedCollege(unweighed.name);
    const weighed = colleges.map(({ id, name, weight }) => ({ id, name, weight: weight as string }));
    checkWeights(weighed);
    return weighed;
  }

  private all(): Promise<College[]> {
    return this.db.repository(College).find({ order: { position: 'ASC', id: 'ASC' } });
  }
}

function checkWeights(weights: { name: string; weight: string }[]): void {
  const found = weightsFault(weights.map(({ weight }) => weight));
  if (!found) return;
  if (found.at === undefined)
    throw new RuleBroken('weights_sum', sumSentence(found.sum), { weights: sumSentence(found.sum) });
  const { name = '', weight = '' } = weights[found.at] ?? {};
  throw RuleBroken.on(`weights.${found.at}.weight`, 'bad_weight', {
    fr: `Le collège « ${name} » pèse ${weight} % : chacun pèse de 10 à 50 % des voix ${ARTICLE.fr}.`,
    en: `The college “${name}” weighs ${weight} %: each weighs from 10 to 50 % of the votes ${ARTICLE.en}.`,
  });
}

const sumSentence = (sum: string): Sentence => ({
  fr: `Les collèges pèsent ensemble ${sum} % au lieu de 100 %.`,
  en: `The colleges weigh ${sum} % together instead of 100 %.`,
});

const NOT_ALL = RuleBroken.on('weights', 'not_all_colleges', {
  fr: 'Le poids de chaque collège est attendu, une fois.',
  en: 'The weight of each college is expected, once.',
});

const unweighedCollege = (name: string) =>
  RuleBroken.on('weights', 'unweighed_college', {
    fr: `Le collège « ${name} » n’a pas de poids : répartissez les voix dans les réglages.`,
    en: `The college “${name}” has no weight: share out the votes in the settings.`,
  });
