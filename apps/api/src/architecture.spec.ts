import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * The import rules of ARCHITECTURE.md that the linter cannot express: the order of the features in app.module.ts is the
 * order of their dependencies, and a feature shows the others its entities, its module and its exported services only.
 * What `reports` says is open to `steering` (ADR 50).
 */
type Sources = Record<string, string>;

const ROOT = join(__dirname, '../../..');
const MAX_LINES = 400;
const MAX_DEPENDENCIES = 6;
/** Free to all; core is watched by the linter, and database lists every entity. */
const FOUNDATION = ['core', 'database'];
const SHOWN = /\.(entity|module|service)\.js$/;

/** The folders of the features ('people/contacts'), foundation first, as listed in the imports of AppModule. */
function featuresOf(appModule: string): string[] {
  const folders = new Map(
    [...appModule.matchAll(/import \{ (\w+) \} from '\.\/([\w/-]+)\/[\w.-]+'/g)].map(([, name, folder]) => [
      name,
      folder,
    ]),
  );
  const listed = /\bimports: \[\n([\s\S]*?)\n *\],/.exec(appModule)?.[1] ?? '';
  return [...listed.matchAll(/\b(\w+Module)\b/g)]
    .map(([, name]) => folders.get(name))
    .filter((folder): folder is string => folder !== undefined && !FOUNDATION.includes(folder));
}

/** What each file of a feature may not import, as readable sentences; `sources` is keyed 'area/feature/file.ts'. */
function violationsOf(features: string[], sources: Sources): string[] {
  const featureOf = (path: string) => features.find((feature) => path.startsWith(`${feature}/`));
  return Object.entries(sources).flatMap(([file, source]) => {
    const own = featureOf(file);
    if (own === undefined) return [];
    return [...source.matchAll(/(?:import|export) ([^;]*?) from '(\.\.\/[^']+)'/g)].flatMap(
      ([, names = '', target = '']) => {
        const path = posix.join(posix.dirname(file), target);
        const other = featureOf(path);
        if (other === own || FOUNDATION.includes(path.split('/')[0] ?? '')) return [];
        if (other === undefined) {
          return isShared(path, features) ? [] : [`${file} imports ${path}, which is not listed in app.module.ts`];
        }
        if (features.indexOf(other) > features.indexOf(own)) return [`${file} imports ${path}, which is not above it`];
        if (other === 'reports' && file.startsWith('steering/')) return [];
        if (!SHOWN.test(target)) return [`${file} imports ${path}, which is private to ${other}`];
        return hiddenServices(names, other, sources).map(
          (name) => `${file} imports ${name}, which ${other} does not export`,
        );
      },
    );
  });
}

/** Files at the top, and those an area holds beside its features: what these have in common. */
function isShared(path: string, features: string[]): boolean {
  const [area, ...rest] = path.split('/');
  return rest.length === 0 || (rest.length === 1 && features.some((feature) => feature.startsWith(`${area}/`)));
}

/** The services among `names` that the module of `feature` keeps to itself. */
function hiddenServices(names: string, feature: string, sources: Sources): string[] {
  const module = `${feature}/${posix.basename(feature)}.module.ts`;
  const shown = /exports: \[([\s\S]*?)\]/.exec(sources[module] ?? '')?.[1] ?? '';
  return [...names.matchAll(/\b(\w+Service)\b/g)].map(([name]) => name).filter((name) => !shown.includes(name));
}

/** Paths of the project's own code under `folder`, relative to it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', '.data', '.cache', '.git'].includes(entry.name)) return [];
    if (entry.isDirectory()) return filesIn(join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
    return /\.(m?js|tsx?)$/.test(entry.name) ? [entry.name] : [];
  });
}

/** The classes whose constructor is handed more than it can be read by. */
function crowdedClasses(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/\bclass (\w+)[^{]*\{(?:(?!\bclass )[\s\S])*?\bconstructor\(([^)]*)\)/g)]
    .filter(([, , parameters = '']) => parameters.split(',').filter((one) => one.trim()).length > MAX_DEPENDENCIES)
    .map(([, name = '']) => name);
}

describe('architecture', () => {
  it('lets a feature import only what the features above it show', () => {
    const features = featuresOf(readFileSync(join(__dirname, 'app.module.ts'), 'utf8'));
    const files = filesIn(__dirname).filter((file) => file.includes('/') && !file.endsWith('.spec.ts'));
    const sources = Object.fromEntries(files.map((file) => [file, readFileSync(join(__dirname, file), 'utf8')]));
    expect(features).toContain('people/organizations');
    expect(violationsOf(features, sources)).toEqual([]);
  });

  it('keeps every file under 400 lines', () => {
    const written = filesIn(ROOT).filter(
      (file) => !/\.(spec|e2e)\.ts$|\/migrations\/|^libs\/api-types\/src\//.test(file),
    );
    const long = written.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('gives no class more than 6 dependencies', () => {
    const sources = filesIn(__dirname).map((file) => readFileSync(join(__dirname, file), 'utf8'));
    const crowded = sources.flatMap(crowdedClasses);
    expect(crowded).toEqual([]);
    const seven = 'export class Everything {\n  constructor(\n' + '    private readonly db: Db,\n'.repeat(7) + '  ) {}';
    expect(crowdedClasses(seven)).toEqual(['Everything']);
  });

  describe('the rule itself', () => {
    const features = featuresOf(`
import { UsersModule } from './system/users/users.module.js';
import { TerritoriesModule } from './reference/territories/territories.module.js';
import { CoreModule } from './core/core.module.js';
@Module({
  imports: [
    CoreModule.forRoot([1]),
    TerritoriesModule,
    UsersModule,
  ],
})`);
    const module = { 'reference/territories/territories.module.ts': 'exports: [TerritoriesService]' };
    const check = (file: string, source: string) => violationsOf(features, { ...module, [file]: source });
    const territories = '../../reference/territories';

    it('reads the order of the features', () => expect(features).toEqual(['reference/territories', 'system/users']));

    it.each([
      ['a service shown above', `import { TerritoriesService } from '${territories}/territories.service.js';`, ''],
      ['a service kept private', `import { MapService } from '${territories}/map.service.js';`, 'does not export'],
      ['a private file', `import { x } from '${territories}/territory.dto.js';`, 'private to reference/territories'],
      ['an unlisted folder', "import { x } from '../plans/plan.entity.js';", 'not listed'],
      ['what an area shares', "import { x } from '../../reference/words.js';", ''],
      ['a file of its own', "import { x } from './user.dto.js';", ''],
      ['the foundation', "import { x } from '../../core/db.js';", ''],
    ])('judges %s', (_, source, expected) => {
      expect(check('system/users/users.service.ts', source).join()).toMatch(expected || /^$/);
    });

    it('refuses to look up the list', () => {
      const source = "import { User } from '../../system/users/user.entity.js';";
      expect(check('reference/territories/territories.service.ts', source).join()).toContain('not above it');
    });
  });
});
