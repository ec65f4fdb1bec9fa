import { useTranslate } from 'react-admin';

/** What a record of a type is called, by the name of its resource: 'invoices' -> 'Facture'. */
export function useTypeName(): (type: string) => string {
  const translate = useTranslate();
  return (type) =>
    translate(`history.types.${type}`, { _: translate(`resources.${type}.name`, { smart_count: 1, _: type }) });
}
