import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const HASH = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/**
 * Why: who a person is (users, sessions), where they belong (streets, communities, grids, buildings, members) and what
 * they may do there (roles, volunteers). A person is one row in `users` and one row in `members` per community; names,
 * phone and address are ciphertext, the phone has a blind index.
 */
export class IdentityTables1763856200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...places, ...people, ...sessions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'desk_sign_ins',
      'refresh_tokens',
      'sessions',
      'volunteers',
      'grid_workers',
      'member_roles',
      'members',
    ];
    for (const table of [...tables, 'users', 'buildings', 'grids', 'communities', 'streets']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

const places = [
  `CREATE TABLE streets (
    id ${ID} NOT NULL,
    city VARCHAR(40) NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_street_of_a_name_per_city (city, name)
  ) ${TABLE}`,
  `CREATE TABLE communities (
    id ${ID} NOT NULL,
    street_id ${ID} NOT NULL,
    code CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(40) NOT NULL,
    phone VARCHAR(20) NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_community_per_code (code),
    UNIQUE KEY one_community_of_a_name_per_street (street_id, name),
    CONSTRAINT community_lies_in_a_street FOREIGN KEY (street_id) REFERENCES streets (id)
  ) ${TABLE}`,
  `CREATE TABLE grids (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    name VARCHAR(40) NOT NULL,
    duty_phone VARCHAR(20) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_grid_of_a_name_per_community (community_id, name),
    CONSTRAINT grid_lies_in_a_community FOREIGN KEY (community_id) REFERENCES communities (id)
  ) ${TABLE}`,
  `CREATE TABLE buildings (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    grid_id ${ID} NOT NULL,
    name VARCHAR(40) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_building_of_a_name_per_community (community_id, name),
    KEY buildings_of_grid (grid_id),
    CONSTRAINT building_lies_in_a_grid FOREIGN KEY (grid_id) REFERENCES grids (id)
  ) ${TABLE}`,
];

const people = [
  `CREATE TABLE users (
    id ${ID} NOT NULL,
    openid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    unionid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    nickname VARCHAR(40) NOT NULL,
    nickname_check ${WORD} NOT NULL,
    avatar_media_id ${ID} NULL,
    elder_mode TINYINT NOT NULL DEFAULT 0,
    phone TEXT NULL,
    phone_index ${HASH} NULL,
    phone_proven TINYINT NOT NULL DEFAULT 0,
    created_at DATETIME(3) NOT NULL,
    erased_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_user_per_openid (openid),
    KEY users_by_phone (phone_index)
  ) ${TABLE}`,
  `CREATE TABLE members (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    user_id ${ID} NOT NULL,
    building_id ${ID} NULL,
    real_name TEXT NULL,
    address TEXT NULL,
    joined_at DATETIME(3) NOT NULL,
    left_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_membership_per_person_and_community (user_id, community_id),
    KEY members_of_community (community_id, joined_at, id),
    CONSTRAINT member_is_a_user FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT member_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
    CONSTRAINT member_lives_in_a_building FOREIGN KEY (building_id) REFERENCES buildings (id)
  ) ${TABLE}`,
  `CREATE TABLE member_roles (
    member_id ${ID} NOT NULL,
    role ${WORD} NOT NULL,
    community_id ${ID} NOT NULL,
    granted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (member_id, role),
    KEY members_in_role (community_id, role),
    CONSTRAINT role_is_held_by_a_member FOREIGN KEY (member_id) REFERENCES members (id)
  ) ${TABLE}`,
  `CREATE TABLE grid_workers (
    member_id ${ID} NOT NULL,
    grid_id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    PRIMARY KEY (member_id, grid_id),
    KEY workers_of_grid (community_id, grid_id),
    CONSTRAINT grid_worker_is_a_member FOREIGN KEY (member_id) REFERENCES members (id),
    CONSTRAINT grid_worker_works_in_a_grid FOREIGN KEY (grid_id) REFERENCES grids (id)
  ) ${TABLE}`,
  `CREATE TABLE volunteers (
    id ${ID} NOT NULL,
    community_id ${ID} NOT NULL,
    member_id ${ID} NOT NULL,
    state ${WORD} NOT NULL,
    is_party_member TINYINT NOT NULL,
    party_branch VARCHAR(40) NULL,
    work_unit VARCHAR(40) NULL,
    introduction VARCHAR(200) NULL,
    reason VARCHAR(200) NULL,
    applied_at DATETIME(3) NOT NULL,
    decided_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_volunteer_per_member (member_id),
    KEY volunteers_by_state (community_id, state, applied_at, id),
    CONSTRAINT volunteer_is_a_member FOREIGN KEY (member_id) REFERENCES members (id)
  ) ${TABLE}`,
];

const sessions = [
  `CREATE TABLE sessions (
    id ${ID} NOT NULL,
    user_id ${ID} NOT NULL,
    way ${WORD} NOT NULL,
    device VARCHAR(60) NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_used_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    ended_because ${WORD} NULL,
    PRIMARY KEY (id),
    KEY sessions_of_user (user_id, ended_at, last_used_at),
    KEY sessions_by_end (expires_at),
    CONSTRAINT session_is_of_a_user FOREIGN KEY (user_id) REFERENCES users (id)
  ) ${TABLE}`,
  `CREATE TABLE refresh_tokens (
    hash ${HASH} NOT NULL,
    session_id ${ID} NOT NULL,
    issued_at DATETIME(3) NOT NULL,
    used_at DATETIME(3) NULL,
    successor_seed CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
    successor_hash ${HASH} NULL,
    PRIMARY KEY (hash),
    KEY refresh_tokens_of_session (session_id),
    CONSTRAINT refresh_token_is_of_a_session FOREIGN KEY (session_id) REFERENCES sessions (id) ON DELETE CASCADE
  ) ${TABLE}`,
  `CREATE TABLE desk_sign_ins (
    id ${ID} NOT NULL,
    scene_hash ${HASH} NOT NULL,
    browser_secret_hash ${HASH} NOT NULL,
    state ${WORD} NOT NULL,
    browser VARCHAR(60) NOT NULL,
    place VARCHAR(60) NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    user_id ${ID} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY one_desk_sign_in_per_scene (scene_hash),
    KEY desk_sign_ins_by_end (expires_at)
  ) ${TABLE}`,
];
