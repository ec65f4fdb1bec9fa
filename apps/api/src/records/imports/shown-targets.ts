import { can, type Role } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { ImportTarget } from '../../core/import-target.js';
import type { ImportTargetOut } from './import.dto.js';

/** The targets as the screen that chooses columns shows them to a person of this role. */
export function shownTargets(targets: ImportTarget[], role: Role, language: Language): Promise<ImportTargetOut[]> {
  return Promise.all(
    targets.map(async (target) => ({
      resource: target.resource,
      name: target.name[language],
      isAllowed: can(role, target.permission),
      parts: target.parts?.name[language] ?? null,
      fields: (await target.fields()).map(({ name, label, kind, required = false, words = {} }) => ({
        name,
        label: label[language],
        kind,
        required,
        ofParts: target.parts !== undefined && name.startsWith(target.parts.prefix),
        isKey: target.keys.includes(name),
        choices: Object.entries(words).map(([code, [fr, en]]) => (language === 'fr' ? fr : en) ?? code),
      })),
    })),
  );
}
