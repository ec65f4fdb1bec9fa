import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { idsBy, type ImportValues } from '../../core/import-target.js';

/** The stages that a new database has, as files of other programs call them. */
const USUAL: Record<string, string> = {
  lead: 'Piste',
  qualified: 'Qualifiée',
  proposal: 'Proposition',
  negotiation: 'Négociation',
  won: 'Gagnée',
  lost: 'Perdue',
};

const BY_NAME = 'fold(r.name) = fold(v.value)';

const textIn = (row: ImportValues, field: string): string | undefined =>
  typeof row[field] === 'string' ? row[field] : undefined;

/**
 * What gives the id of the stage that the values of a row name by `stage`, of the pipeline they name by `pipeline` where
 * several have one of this name; undefined when they name none.
 * @throws RuleBroken on `stage` or `pipeline`
 */
export async function namedStages(db: Db, rows: ImportValues[]): Promise<(row: ImportValues) => number | undefined> {
  const names = rows.flatMap((row) => textIn(row, 'stage') ?? []);
  const stages = await idsBy(db, 'pipeline_stages', BY_NAME, [...names, ...Object.values(USUAL)]);
  const pipelines = await idsBy(
    db,
    'pipelines',
    BY_NAME,
    rows.flatMap((row) => textIn(row, 'pipeline') ?? []),
  );
  const pipelineOf = new Map(
    (
      await db.query<{ id: number; pipelineId: number }>('select id, pipeline_id as "pipelineId" from pipeline_stages')
    ).map(({ id, pipelineId }) => [id, pipelineId]),
  );
  return (row) => {
    const stage = textIn(row, 'stage');
    if (stage === undefined) return undefined;
    const pipeline = textIn(row, 'pipeline');
    const [pipelineId] = pipeline === undefined ? [] : (pipelines.get(pipeline) ?? []);
    if (pipeline !== undefined && pipelineId === undefined) throw unknown('pipeline', pipeline);
    const named = stages.get(stage) ?? stages.get(USUAL[stage.toLowerCase()] ?? '') ?? [];
    const [id, ...others] = named.filter((one) => pipelineId === undefined || pipelineOf.get(one) === pipelineId);
    if (id === undefined) throw unknown('stage', stage);
    if (others.length > 0) throw RuleBroken.on('stage', 'ambiguous_stage', AMBIGUOUS(stage));
    return id;
  };
}

const WHAT = {
  stage: { fr: 'Aucune étape ne s’appelle', en: 'No stage is called' },
  pipeline: { fr: 'Aucun parcours ne s’appelle', en: 'No pipeline is called' },
};

const unknown = (field: keyof typeof WHAT, value: string): RuleBroken =>
  RuleBroken.on(field, `unknown_${field}`, {
    fr: `${WHAT[field].fr} « ${value} ».`,
    en: `${WHAT[field].en} “${value}”.`,
  });

const AMBIGUOUS = (name: string) => ({
  fr: `Plusieurs parcours ont une étape « ${name} » : dites lequel.`,
  en: `Several pipelines have a stage “${name}”: say which one.`,
});
