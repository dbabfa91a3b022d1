import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: the wish journey (product.md, rules 1–4). What the code promises, the keys promise too: one living claim per wish, so
 * many living claims per volunteer and so many living wishes per author as there are slots. A generated column is NULL
 * as soon as the row is not living, and NULLs never collide. See docs/algorithms/wish-claiming.md.
 */
export class WishTables1763856600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wishes (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        author_member_id ${ID} NOT NULL,
        author_slot TINYINT NOT NULL,
        state ${WORD} NOT NULL,
        category ${WORD} NOT NULL,
        title VARCHAR(60) NOT NULL,
        public_text VARCHAR(600) NOT NULL,
        title_before_edit VARCHAR(60) NULL,
        public_text_before_edit VARCHAR(600) NULL,
        private_detail TEXT NULL,
        contact_phone TEXT NULL,
        contact_address TEXT NULL,
        grid_id ${ID} NULL,
        building_id ${ID} NULL,
        show_building TINYINT(1) NOT NULL DEFAULT 0,
        priority TINYINT(1) NOT NULL DEFAULT 0,
        text_check ${WORD} NOT NULL,
        reject_reason VARCHAR(200) NULL,
        close_reason VARCHAR(200) NULL,
        created_at DATETIME(3) NOT NULL,
        state_since DATETIME(3) NOT NULL,
        hung_at DATETIME(3) NULL,
        open_until DATETIME(3) NULL,
        living_author_slot TINYINT GENERATED ALWAYS AS
          (CASE WHEN state IN ('submitted', 'open', 'claimed', 'delivered') THEN author_slot END) STORED,
        PRIMARY KEY (id),
        UNIQUE KEY one_wish_in_one_community (community_id, id),
        UNIQUE KEY one_living_wish_per_author_slot (community_id, author_member_id, living_author_slot),
        KEY wishes_on_the_wall (community_id, state, hung_at, id),
        KEY wishes_on_the_wall_by_category (community_id, state, category, hung_at, id),
        KEY wishes_waiting (community_id, state, state_since, id),
        KEY wishes_running_out (community_id, state, open_until, id),
        KEY wishes_of_author (community_id, author_member_id, created_at, id),
        CONSTRAINT author_slots_start_at_one CHECK (author_slot BETWEEN 1 AND 50),
        CONSTRAINT open_wishes_hang_until_a_day CHECK (state <> 'open' OR (hung_at IS NOT NULL AND open_until IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE wish_claims (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        wish_id ${ID} NOT NULL,
        volunteer_member_id ${ID} NOT NULL,
        slot TINYINT NOT NULL,
        state ${WORD} NOT NULL,
        claimed_at DATETIME(3) NOT NULL,
        due_at DATETIME(3) NOT NULL,
        extensions TINYINT NOT NULL DEFAULT 0,
        reminders TINYINT NOT NULL DEFAULT 0,
        wake_at DATETIME(3) NULL,
        delivered_at DATETIME(3) NULL,
        delivery_note VARCHAR(300) NULL,
        ended_at DATETIME(3) NULL,
        end_reason VARCHAR(200) NULL,
        living_wish_id ${ID} GENERATED ALWAYS AS (CASE WHEN state IN ('active', 'delivered') THEN RTRIM(wish_id) END) STORED,
        living_slot TINYINT GENERATED ALWAYS AS (CASE WHEN state IN ('active', 'delivered') THEN slot END) STORED,
        PRIMARY KEY (id),
        UNIQUE KEY one_living_claim_per_wish (community_id, living_wish_id),
        UNIQUE KEY one_living_claim_per_volunteer_slot (community_id, volunteer_member_id, living_slot),
        KEY claims_of_wish (community_id, wish_id, claimed_at),
        KEY claims_of_volunteer (community_id, volunteer_member_id, claimed_at, id),
        KEY claims_to_wake (community_id, wake_at, id),
        CONSTRAINT claims_are_on_wishes FOREIGN KEY (community_id, wish_id) REFERENCES wishes (community_id, id),
        CONSTRAINT claim_slots_start_at_one CHECK (slot BETWEEN 1 AND 50),
        CONSTRAINT active_claims_have_an_alarm CHECK ((state = 'active') = (wake_at IS NOT NULL)),
        CONSTRAINT ended_claims_say_when CHECK ((state IN ('active', 'delivered')) = (ended_at IS NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE wish_steps (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        wish_id ${ID} NOT NULL,
        claim_id ${ID} NULL,
        step ${WORD} NOT NULL,
        acted_as ${WORD} NOT NULL,
        actor_member_id ${ID} NULL,
        note VARCHAR(300) NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY steps_of_wish (community_id, wish_id, at, id),
        KEY steps_of_actor (community_id, actor_member_id, at),
        CONSTRAINT steps_are_of_wishes FOREIGN KEY (community_id, wish_id) REFERENCES wishes (community_id, id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE wish_photos (
        community_id ${ID} NOT NULL,
        wish_id ${ID} NOT NULL,
        position TINYINT NOT NULL,
        media_id ${ID} NOT NULL,
        PRIMARY KEY (community_id, wish_id, position),
        CONSTRAINT photos_are_of_wishes FOREIGN KEY (community_id, wish_id) REFERENCES wishes (community_id, id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE wish_thanks (
        claim_id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        wish_id ${ID} NOT NULL,
        words TEXT NOT NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (claim_id),
        KEY thanks_for_wish (community_id, wish_id),
        CONSTRAINT thanks_are_for_wishes FOREIGN KEY (community_id, wish_id) REFERENCES wishes (community_id, id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE contact_looks (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        wish_id ${ID} NOT NULL,
        looker_member_id ${ID} NOT NULL,
        looked_as ${WORD} NOT NULL,
        at DATETIME(3) NOT NULL,
        while_no BIGINT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY one_look_per_person_and_while (community_id, wish_id, looker_member_id, while_no),
        KEY looks_at_wish (community_id, wish_id, at),
        CONSTRAINT looks_are_at_wishes FOREIGN KEY (community_id, wish_id) REFERENCES wishes (community_id, id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contact_looks', 'wish_thanks', 'wish_photos', 'wish_steps', 'wish_claims', 'wishes']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
