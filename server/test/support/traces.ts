import type { TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';

/**
 * What still speaks of somebody who is gone: a question each, whose answer has no rows. `?` is the user's id. A context that keeps
 * something new about people adds its question.
 */
const QUESTIONS: Record<string, string> = {
  'a name or an openid': `SELECT id FROM users WHERE id = ? AND (openid IS NOT NULL OR unionid IS NOT NULL
    OR nickname <> '已注销的邻居' OR avatar_media_id IS NOT NULL)`,
  'a phone': 'SELECT id FROM users WHERE id = ? AND (phone IS NOT NULL OR phone_index IS NOT NULL OR phone_proven = 1)',
  'a living membership': 'SELECT id FROM members WHERE user_id = ? AND left_at IS NULL',
  'a real name, an address or a building': `SELECT p.id FROM people p JOIN members m ON m.id = p.member_id WHERE m.user_id = ?
    AND (p.real_name IS NOT NULL OR p.name_index IS NOT NULL OR p.household_id IS NOT NULL OR p.building_id IS NOT NULL
      OR p.phone IS NOT NULL OR p.birth_year IS NOT NULL OR p.sex IS NOT NULL OR p.state_note IS NOT NULL)`,
  'a living person':
    'SELECT p.id FROM people p JOIN members m ON m.id = p.member_id WHERE m.user_id = ? AND p.erased_at IS NULL',
  'a role': 'SELECT role FROM member_roles r JOIN members m ON m.id = r.member_id WHERE m.user_id = ?',
  'words of an application': `SELECT v.id FROM volunteers v JOIN members m ON m.id = v.member_id WHERE m.user_id = ?
    AND (v.party_branch IS NOT NULL OR v.work_unit IS NOT NULL OR v.introduction IS NOT NULL OR v.reason IS NOT NULL)`,
  'a session': 'SELECT id FROM sessions WHERE user_id = ? AND ended_at IS NULL',
  'a picture': 'SELECT id FROM media WHERE owner_user_id = ?',
  'a credit': 'SELECT template_id FROM subscription_credits WHERE user_id = ?',
  'a message': 'SELECT i.id FROM inbox_messages i JOIN members m ON m.id = i.member_id WHERE m.user_id = ?',
  'a wish that waits for somebody': `SELECT w.id FROM wishes w JOIN people p ON p.id = w.person_id
    JOIN members m ON m.id = p.member_id WHERE m.user_id = ?
    AND w.state NOT IN ('withdrawn', 'closed', 'fulfilled')`,
  'private words of a wish': `SELECT w.id FROM wishes w JOIN people p ON p.id = w.person_id
    JOIN members m ON m.id = p.member_id WHERE m.user_id = ?
    AND (w.private_detail IS NOT NULL OR w.contact_phone IS NOT NULL OR w.contact_address IS NOT NULL
      OR w.title_before_edit IS NOT NULL OR w.reject_reason IS NOT NULL)`,
  'why a wish was said for somebody': `SELECT w.id FROM wishes w JOIN members m ON m.id = w.said_by_member_id
    WHERE m.user_id = ? AND w.said_why IS NOT NULL`,
  'a living claim': `SELECT c.id FROM wish_claims c JOIN members m ON m.id = c.volunteer_member_id WHERE m.user_id = ?
    AND c.ended_at IS NULL`,
  'a note or a reason': `SELECT s.id FROM wish_steps s JOIN members m ON m.id = s.actor_member_id WHERE m.user_id = ?
    AND s.note IS NOT NULL`,
  'a reason for giving back': `SELECT c.id FROM wish_claims c JOIN members m ON m.id = c.volunteer_member_id
    WHERE m.user_id = ? AND (c.delivery_note IS NOT NULL OR c.end_reason IS NOT NULL)`,
  'an open task': `SELECT t.id FROM tasks t JOIN members m ON m.id IN (t.owner_member_id, t.duty_member_id, t.late_member_id)
    WHERE m.user_id = ? AND t.state = 'open'`,
  'a note on a task': `SELECT t.id FROM tasks t JOIN members m ON m.id = t.closed_by_member_id WHERE m.user_id = ?
    AND t.note IS NOT NULL`,
  'words of a task about them': `SELECT t.id FROM tasks t JOIN people p ON p.id = t.person_id JOIN members m ON m.id = p.member_id
    WHERE m.user_id = ? AND (t.why IS NOT NULL OR t.note IS NOT NULL)`,
  'an offer to link an account': `SELECT o.id FROM link_offers o JOIN members m ON m.id IN (o.member_id, o.offered_by_member_id)
    WHERE m.user_id = ?`,
  'a living stand-in': `SELECT s.id FROM stand_ins s JOIN members m ON m.id IN (s.member_id, s.for_member_id)
    WHERE m.user_id = ? AND s.ended_at IS NULL`,
  thanks: `SELECT t.claim_id FROM wish_thanks t JOIN wishes w ON w.id = t.wish_id AND w.community_id = t.community_id
    JOIN people p ON p.id = w.person_id
    JOIN members m ON m.id = p.member_id WHERE m.user_id = ?`,
};

/** What still speaks of this person; nothing, once the account is deleted. */
export async function tracesOf(t: TestApp, { userId }: Pick<TestMember, 'userId'>): Promise<string[]> {
  const found: string[] = [];
  for (const [what, question] of Object.entries(QUESTIONS)) {
    if ((await t.db.query<unknown[]>(question, [userId])).length > 0) found.push(what);
  }
  return found;
}
