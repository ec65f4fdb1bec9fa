import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';

const context = dbContext('empty');

test(
  'the words of all the rows that a statement inserts are known once each, and those of a new name, to find mistyped ones',
  context.rolledBack(async () => {
    const db = context.get(Db);
    const known = async (...words: string[]) =>
      (await db.query<{ word: string }>('select word from search_words where word = any ($1) order by 1', [words])).map(
        ({ word }) => word,
      );
    await db.query(
      `insert into organizations (name, city, kind)
       values ('Éclusiers réunis', 'Houdain', 'association'), ('Bateliers réunis', null, 'association')`,
    );
    const words = ['eclusiers', 'reunis', 'houdain', 'bateliers'];
    expect(await known(...words)).toEqual(words.toSorted());
    await db.query(`update organizations set name = 'Haleurs réunis' where name = 'Bateliers réunis'`);
    expect(await known('haleurs', 'reunis')).toEqual(['haleurs', 'reunis']);
  }),
);
