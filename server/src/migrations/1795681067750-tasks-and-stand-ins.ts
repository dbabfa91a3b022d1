import type { MigrationInterface, QueryRunner } from 'typeorm';

const ASCII = 'CHARACTER SET ascii COLLATE ascii_bin';
const ID = `CHAR(36) ${ASCII}`;
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: what has to be done has an owner and a due time, and outlives a holiday and an account (docs/algorithms/tasks.md). A
 * stand-in is stored a second time day by day: the key of the days is what keeps two stand-ins of one member apart.
 */
export class TasksAndStandIns1795681067750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tasks (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        kind VARCHAR(40) ${ASCII} NOT NULL,
        task_key VARCHAR(120) ${ASCII} NOT NULL,
        person_id ${ID} NULL,
        subject_id ${ID} NULL,
        why TEXT NULL,
        duty_member_id ${ID} NULL,
        owner_member_id ${ID} NULL,
        with_staff BOOLEAN NOT NULL,
        late_member_id ${ID} NULL,
        due_at DATETIME(3) NOT NULL,
        wake_at DATETIME(3) NULL,
        escalation VARCHAR(20) ${ASCII} NOT NULL,
        escalated_at DATETIME(3) NULL,
        state VARCHAR(20) ${ASCII} NOT NULL,
        created_at DATETIME(3) NOT NULL,
        closed_at DATETIME(3) NULL,
        closed_by_member_id ${ID} NULL,
        note TEXT NULL,
        passed_from_id ${ID} NULL,
        open_key VARCHAR(120) ${ASCII} GENERATED ALWAYS AS (CASE WHEN state = 'open' THEN task_key END) STORED,
        PRIMARY KEY (id),
        UNIQUE KEY one_open_task_per_key (community_id, open_key),
        KEY tasks_by_due (community_id, state, due_at, id),
        KEY tasks_of_owner (community_id, owner_member_id, state, due_at, id),
        KEY tasks_late_with (community_id, late_member_id, state, due_at, id),
        KEY tasks_about_person (community_id, person_id, state, due_at, id),
        KEY tasks_by_duty (community_id, duty_member_id, state),
        KEY tasks_to_wake (wake_at, id),
        CONSTRAINT task_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT task_is_about_a_person FOREIGN KEY (person_id) REFERENCES people (id),
        CONSTRAINT task_is_somebodys_duty FOREIGN KEY (duty_member_id) REFERENCES members (id),
        CONSTRAINT task_is_with_a_member FOREIGN KEY (owner_member_id) REFERENCES members (id),
        CONSTRAINT task_was_late_with_a_member FOREIGN KEY (late_member_id) REFERENCES members (id),
        CONSTRAINT task_is_closed_by_a_member FOREIGN KEY (closed_by_member_id) REFERENCES members (id),
        CONSTRAINT task_is_passed_from_a_task FOREIGN KEY (passed_from_id) REFERENCES tasks (id),
        CONSTRAINT open_tasks_have_an_owner CHECK (state <> 'open' OR (owner_member_id IS NULL) = (with_staff = 1)),
        CONSTRAINT open_tasks_have_no_end CHECK ((state = 'open') = (closed_at IS NULL)),
        CONSTRAINT only_open_tasks_wake CHECK (state = 'open' OR wake_at IS NULL),
        CONSTRAINT tasks_are_in_a_state CHECK (state IN ('open', 'done', 'passed_on')),
        CONSTRAINT escalated_tasks_say_when CHECK ((escalation = 'none') = (escalated_at IS NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE stand_ins (
        id ${ID} NOT NULL,
        community_id ${ID} NOT NULL,
        for_member_id ${ID} NOT NULL,
        member_id ${ID} NULL,
        from_on DATE NOT NULL,
        until_on DATE NOT NULL,
        set_by_member_id ${ID} NOT NULL,
        created_at DATETIME(3) NOT NULL,
        started_at DATETIME(3) NULL,
        wake_at DATETIME(3) NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY stand_ins_by_age (community_id, ended_at, created_at, id),
        KEY stand_ins_for (community_id, for_member_id, ended_at),
        KEY stand_ins_by (community_id, member_id, ended_at),
        KEY stand_ins_to_wake (wake_at, id),
        CONSTRAINT stand_in_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
        CONSTRAINT stand_in_is_for_a_member FOREIGN KEY (for_member_id) REFERENCES members (id),
        CONSTRAINT stand_in_is_a_member FOREIGN KEY (member_id) REFERENCES members (id),
        CONSTRAINT stand_in_is_set_by_a_member FOREIGN KEY (set_by_member_id) REFERENCES members (id),
        CONSTRAINT nobody_stands_in_for_themself CHECK (member_id IS NULL OR member_id <> for_member_id),
        CONSTRAINT stand_ins_end_after_they_begin CHECK (from_on <= until_on),
        CONSTRAINT ended_stand_ins_do_not_wake CHECK ((ended_at IS NULL) = (wake_at IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE stand_in_days (
        community_id ${ID} NOT NULL,
        for_member_id ${ID} NOT NULL,
        day DATE NOT NULL,
        member_id ${ID} NULL,
        stand_in_id ${ID} NOT NULL,
        PRIMARY KEY (community_id, for_member_id, day),
        KEY standing_in_on (community_id, day, member_id),
        KEY days_of_a_stand_in (stand_in_id, day),
        CONSTRAINT day_belongs_to_a_stand_in FOREIGN KEY (stand_in_id) REFERENCES stand_ins (id) ON DELETE CASCADE
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stand_in_days', 'stand_ins', 'tasks']) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
