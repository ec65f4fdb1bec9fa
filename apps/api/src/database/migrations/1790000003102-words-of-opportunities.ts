import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mistyped word is compared with those of opportunities too. */
export class WordsOfOpportunities1790000003102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into search_words
      select distinct used.word from opportunities, words_of(title) as used (word)
      where not exists (select 1 from search_words known where known.word = used.word)`);
    await runner.query(`
      create trigger keep_new_words after insert on opportunities referencing new table as written
      for each statement execute function keep_words('title')`);
    await runner.query(`
      create trigger keep_changed_words after update of title on opportunities
      for each row execute function keep_words('title')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger keep_new_words on opportunities');
    await runner.query('drop trigger keep_changed_words on opportunities');
  }
}
