/** A department, or an overseas collectivity that stands for one: code is '62', '2A', '974', '987'. */
export interface Department {
  code: string;
  name: string;
}

/** A public body for cooperation between communes (EPCI with its own taxation); code is its SIREN, 9 digits. */
export interface Epci {
  code: string;
  name: string;
}

/** An EPCI with the code of the department where most of its people live: an EPCI may span several. */
export interface EpciOfDepartment extends Epci {
  department: string;
}

/** A commune as it stands in the year of the data (see README.md). */
export interface Commune {
  /** INSEE code, 5 characters: '62528', '2A004', '97411'. Paris, Lyon and Marseille are one commune each. */
  code: string;
  name: string;
  /** Every postcode of the commune, without the CEDEX ones; none for the uninhabited southern lands. */
  postcodes: string[];
  /** Code of the department. */
  department: string;
  departmentName: string;
  /** None for four islands and the overseas collectivities. */
  epci: Epci | null;
}
