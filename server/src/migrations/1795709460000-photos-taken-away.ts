import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever is on a photo of a session takes it away by a tap. It is hidden from that moment on and is never shown again: another
 * one, with the faces covered, may be put up in its place. Who took it away stands in the audit alone.
 */
export class PhotosTakenAway1795709460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE album_photos ADD COLUMN taken_away_at DATETIME(3) NULL');
    await runner.query(
      `ALTER TABLE album_photos ADD CONSTRAINT taken_away_photos_are_not_shown CHECK (taken_away_at IS NULL OR shown = 0)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE album_photos DROP CONSTRAINT taken_away_photos_are_not_shown');
    await runner.query('ALTER TABLE album_photos DROP COLUMN taken_away_at');
  }
}
