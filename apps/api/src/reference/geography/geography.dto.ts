import { IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownList, ShownNumber } from '../../core/shown.js';

export class EpciOut {
  @Shown({ description: 'SIREN' })
  code!: string;

  @Shown()
  name!: string;

  @Shown({ required: false })
  department?: string;
}

export class CommuneOut {
  @Shown({ description: 'INSEE code' })
  code!: string;

  @Shown()
  name!: string;

  @ShownList(() => String)
  postcodes!: string[];

  @Shown()
  department!: string;

  @Shown()
  departmentName!: string;

  @Shown({ type: EpciOut, nullable: true })
  epci!: EpciOut | null;

  @ShownNumber({ nullable: true, description: 'The territory an organization there falls into.' })
  territoryId!: number | null;
}

export class PlaceQuery {
  @TextField({ max: 100, min: 0, optional: true, description: 'Name, postcode, or both; accents and case ignored.' })
  q?: string;

  @IntegerField({ min: 1, max: 50, optional: true, description: '10 unless told.' })
  limit?: number;
}
