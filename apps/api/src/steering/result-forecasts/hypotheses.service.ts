import { Injectable } from '@nestjs/common';
import { DEFAULT_HYPOTHESES, FORECAST_SCENARIOS, type Hypotheses, roundHalfUp } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { BadRequest, RuleBroken } from '../../core/errors.js';
import { toDto } from '../../core/validation.js';
import { ForecastHypotheses } from './forecast-hypotheses.entity.js';
import { type HypothesesCreate, type HypothesesVersionsOut, WhatIf } from './hypotheses.dto.js';

/** Hypotheses, and the version that they are of: null = those that Terril comes with, or of no version. */
export interface Supposed {
  id: number | null;
  hypotheses: Hypotheses;
}

const MOST_VERSIONS = 100;

/** What forecasts suppose: each saving is a version of its own. */
@Injectable()
export class HypothesesService {
  constructor(private readonly db: Db) {}

  async current(): Promise<Supposed> {
    const [last] = await this.db.repository(ForecastHypotheses).find({ order: { id: 'DESC' }, take: 1 });
    return last ?? { id: null, hypotheses: DEFAULT_HYPOTHESES };
  }

  /** The last versions, the newest first. */
  async versions(): Promise<HypothesesVersionsOut> {
    const data = await this.db.repository(ForecastHypotheses).find({ order: { id: 'DESC' }, take: MOST_VERSIONS });
    return { data, defaults: DEFAULT_HYPOTHESES };
  }

  /** @throws RuleBroken on a stage that is not there, or told twice */
  async save({ note = null, ...told }: HypothesesCreate): Promise<ForecastHypotheses> {
    await this.checkStages(told.stageChances);
    const versions = this.db.repository(ForecastHypotheses);
    return this.db.transaction(() =>
      versions.save(versions.create({ hypotheses: asKept(told), note, authorName: currentActor()?.name ?? null })),
    );
  }

  /** What the page at hand supposes, as JSON. @throws BadRequest */
  async whatIf(text: string): Promise<Supposed> {
    let told: unknown;
    try {
      told = JSON.parse(text);
    } catch {
      throw new BadRequest('bad_query', JSON_EXPECTED, { hypotheses: JSON_EXPECTED });
    }
    return { id: null, hypotheses: asKept(await toDto(WhatIf, told, 'query')) };
  }

  private async checkStages(chances: Hypotheses['stageChances']): Promise<void> {
    const ids = chances.map(({ stageId }) => stageId);
    const known = await this.db.query<{ id: number }>('select id from pipeline_stages where id = any ($1)', [ids]);
    for (const [place, id] of ids.entries()) {
      const at = `stageChances.${place}.stageId`;
      if (!known.some((one) => one.id === id)) throw RuleBroken.on(at, 'unknown_stage', UNKNOWN_STAGE);
      if (ids.indexOf(id) !== place) throw RuleBroken.on(at, 'stage_twice', STAGE_TWICE);
    }
  }
}

/** Plain values, amounts with 2 decimals: as they are kept, whoever told them. */
function asKept(told: Hypotheses): Hypotheses {
  const scenarios = FORECAST_SCENARIOS.map((scenario) => [
    scenario,
    { ...told[scenario], extraCosts: roundHalfUp(told[scenario].extraCosts) },
  ]);
  const stageChances = told.stageChances.map(({ stageId, chance }) => ({ stageId, chance }));
  return { ...(Object.fromEntries(scenarios) as Omit<Hypotheses, 'stageChances'>), stageChances };
}

const JSON_EXPECTED = { fr: 'On attend du JSON.', en: 'JSON is expected.' };
const UNKNOWN_STAGE = { fr: 'Cette étape n’existe pas.', en: 'There is no such stage.' };
const STAGE_TWICE = { fr: 'Cette étape est dite deux fois.', en: 'This stage is told twice.' };
