import type { Schemas } from '@terril/api-types';
import type { CustomValues } from '@terril/domain';
import type { RaRecord } from 'react-admin';

export type CustomField = Schemas['CustomFieldOut'];
export type CustomFieldChoice = Schemas['CustomFieldChoiceOut'];

/** A record that may hold values of the cooperative's own fields. */
export type CustomizedRecord = RaRecord & { customValues: CustomValues };
