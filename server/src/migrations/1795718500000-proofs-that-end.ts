import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: insurance that runs out is told once some time before, to the volunteer and staff; an index finds what ends soon. */
export class ProofsThatEnd1795718500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE volunteer_proofs ADD COLUMN told_until DATE NULL, ADD KEY proofs_by_end (until_day, member_id, kind)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE volunteer_proofs DROP KEY proofs_by_end, DROP COLUMN told_until');
  }
}
