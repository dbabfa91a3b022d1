import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of pairings, visits and hours and the piece of an index each reads in its own order. */
const KEYS = [
  ['pairings', 'pairings_newest', '(community_id, proposed_at, id)'],
  ['pairings', 'pairings_of_volunteer_newest', '(community_id, volunteer_member_id, proposed_at, id)'],
  ['pairings', 'pairings_of_volunteer_in_state', '(community_id, volunteer_member_id, state, proposed_at, id)'],
  ['visits', 'visits_of_helper_in_state', '(community_id, helper_member_id, state, on_day, id)'],
  ['hours_entries', 'hours_newest', '(community_id, created_at, id)'],
  ['hours_entries', 'hours_of_member_newest', '(community_id, member_id, created_at, id)'],
] as const;

/** Why: a volunteer's coming visits were found behind all the past ones, and the newest pairings and hours by sorting all of them. */
export class PairingListsInOrder1795699450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key, columns] of KEYS) await runner.query(`ALTER TABLE ${table} ADD KEY ${key} ${columns}`);
    await runner.query('ALTER TABLE pairings DROP KEY pairings_of_volunteer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pairings ADD KEY pairings_of_volunteer (community_id, volunteer_member_id, state)');
    for (const [table, key] of [...KEYS].reverse()) await runner.query(`ALTER TABLE ${table} DROP KEY ${key}`);
  }
}
