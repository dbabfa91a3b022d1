import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const WORD = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

const CONSENTS = `CREATE TABLE consents (
  id ${ID} NOT NULL,
  community_id ${ID} NOT NULL,
  person_id ${ID} NOT NULL,
  purpose ${WORD} NOT NULL,
  to_unit_id ${ID} NULL,
  to_person_id ${ID} NULL,
  wording_version ${WORD} NOT NULL,
  given_as ${WORD} NOT NULL,
  given_by_person_id ${ID} NULL,
  how ${WORD} NOT NULL,
  witness_member_id ${ID} NULL,
  gains_member_id ${ID} NULL,
  media_id ${ID} NULL,
  recorded_by_member_id ${ID} NOT NULL,
  given_at DATETIME(3) NOT NULL,
  until DATETIME(3) NOT NULL,
  withdrawn_at DATETIME(3) NULL,
  withdrawn_how ${WORD} NULL,
  withdrawn_by_member_id ${ID} NULL,
  replaced_at DATETIME(3) NULL,
  living_person_id ${ID} GENERATED ALWAYS AS
    (CASE WHEN withdrawn_at IS NULL AND replaced_at IS NULL THEN RTRIM(person_id) END) STORED,
  receiver_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
    (COALESCE(RTRIM(to_unit_id), RTRIM(to_person_id), '')) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY one_living_consent (living_person_id, purpose, receiver_id),
  KEY consents_of_person (community_id, person_id, purpose, given_at),
  KEY consents_of_people (person_id),
  KEY consents_to_person (to_person_id),
  KEY consents_given_by_person (given_by_person_id),
  CONSTRAINT consent_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
  CONSTRAINT consent_is_of_a_person FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT consent_is_to_a_person FOREIGN KEY (to_person_id) REFERENCES people (id),
  CONSTRAINT consent_is_given_by_a_person FOREIGN KEY (given_by_person_id) REFERENCES people (id),
  CONSTRAINT consent_is_witnessed_by_a_member FOREIGN KEY (witness_member_id) REFERENCES members (id),
  CONSTRAINT consent_is_recorded_by_a_member FOREIGN KEY (recorded_by_member_id) REFERENCES members (id),
  CONSTRAINT others_who_agree_are_named CHECK ((given_as = 'self') = (given_by_person_id IS NULL)),
  CONSTRAINT spoken_consent_has_a_witness CHECK (how <> 'spoken_before' OR witness_member_id IS NOT NULL),
  CONSTRAINT witness_gains_nothing CHECK (witness_member_id <> gains_member_id),
  CONSTRAINT unit_contact_names_the_unit CHECK ((purpose = 'unit_contact') = (to_unit_id IS NOT NULL)),
  CONSTRAINT proxy_consent_names_the_proxy CHECK ((purpose = 'proxy') = (to_person_id IS NOT NULL)),
  CONSTRAINT consent_ends_after_it_began CHECK (until > given_at),
  CONSTRAINT withdrawn_consent_says_how CHECK ((withdrawn_at IS NULL) = (withdrawn_how IS NULL))
) ${TABLE}`;

const PROXIES = `CREATE TABLE proxies (
  id ${ID} NOT NULL,
  community_id ${ID} NOT NULL,
  person_id ${ID} NOT NULL,
  proxy_person_id ${ID} NOT NULL,
  relation ${WORD} NOT NULL,
  scopes SET('wishes', 'events', 'visits', 'contact', 'profile', 'withdraw_consent') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  consent_id ${ID} NOT NULL,
  since DATETIME(3) NOT NULL,
  until DATETIME(3) NOT NULL,
  revoked_at DATETIME(3) NULL,
  revoked_how ${WORD} NULL,
  revoked_by_member_id ${ID} NULL,
  living_person_id ${ID} GENERATED ALWAYS AS (CASE WHEN revoked_at IS NULL THEN RTRIM(person_id) END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY one_living_proxy_per_pair (living_person_id, proxy_person_id),
  UNIQUE KEY one_proxy_per_consent (consent_id),
  KEY proxies_of_person (community_id, person_id, since),
  KEY proxies_of_people (person_id),
  KEY people_of_proxy (proxy_person_id, revoked_at),
  CONSTRAINT proxy_belongs_to_a_community FOREIGN KEY (community_id) REFERENCES communities (id),
  CONSTRAINT proxy_acts_for_a_person FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT proxy_is_a_person FOREIGN KEY (proxy_person_id) REFERENCES people (id),
  CONSTRAINT proxy_rests_on_a_consent FOREIGN KEY (consent_id) REFERENCES consents (id),
  CONSTRAINT nobody_is_their_own_proxy CHECK (person_id <> proxy_person_id),
  CONSTRAINT proxy_may_do_something CHECK (scopes <> ''),
  CONSTRAINT proxy_ends_after_it_began CHECK (until > since),
  CONSTRAINT revoked_proxy_says_how CHECK ((revoked_at IS NULL) = (revoked_how IS NULL))
) ${TABLE}`;

/**
 * Why: a consent is kept per purpose and receiver with its wording, its way and its witness, and a proxy rests on one
 * (ADR 0027). At most one of each lives; whatever the code does, a spoken one has a witness who gains nothing.
 */
export class ConsentsAndProxies1795678014313 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONSENTS);
    await runner.query(PROXIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS proxies');
    await runner.query('DROP TABLE IF EXISTS consents');
  }
}
