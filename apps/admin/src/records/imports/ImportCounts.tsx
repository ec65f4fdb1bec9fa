import { IMPORT_OUTCOMES } from '@terril/domain';
import { Fact, Facts } from '../../ui/Facts.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Import } from './import.js';

/** How many records became what. */
export function ImportCounts({ counts }: { counts: Import['counts'] }) {
  const term = useTerm();
  const { number } = useFormat();
  return (
    <Facts>
      {IMPORT_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <Fact key={outcome} label={term('importOutcome', outcome)}>
          {number(counts[outcome])}
        </Fact>
      ))}
    </Facts>
  );
}
