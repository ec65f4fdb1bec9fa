import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string) => name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();

/** snake_case columns, so that plain SQL needs no quotes. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }

  override primaryKeyName(table: unknown): string {
    return `pk_${this.getTableName(table as string)}`;
  }

  override foreignKeyName(table: unknown, columnNames: string[]): string {
    return `fk_${this.getTableName(table as string)}_${columnNames.map((name) => name.replace(/_id$/, '')).join('_')}`;
  }
}
