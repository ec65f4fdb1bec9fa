import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import type { HistoryEntry } from './entry.js';

/** What was done, as a link to the import that did it, if one did. */
export function ActionName({ entry: { action, importId, importName } }: { entry: HistoryEntry }) {
  const translate = useTranslate();
  const name = translate(`history.actions.${action}`);
  if (importId === null || importName === null) return <>{name}</>;
  return (
    <RecordLink resource="imports" id={importId}>
      {translate(`history.ofImport.${action}`, { name: importName, _: name })}
    </RecordLink>
  );
}
