import type { PersonActedAs, Role, VolunteerState } from '@silin/shared';

/** Words that journeys have put down for the part somebody acted in. */
const SAID: Readonly<Record<string, PersonActedAs>> = {
  self: 'self',
  author: 'self',
  proxy: 'proxy',
  /** The person's side: what the person did themselves is shown to nobody, so it was who acts for them. */
  person: 'proxy',
  grid_worker: 'grid_worker',
  staff: 'staff',
  claimer: 'volunteer',
  volunteer: 'volunteer',
};

/** As what somebody acted: as the journey has put it down, else by what they are now. */
export function actedAs(said: unknown, roles: readonly Role[], volunteer: VolunteerState | null): PersonActedAs {
  const known = typeof said === 'string' ? SAID[said] : undefined;
  if (known) return known;
  if (roles.includes('staff')) return 'staff';
  if (roles.includes('grid_worker')) return 'grid_worker';
  return volunteer === 'approved' ? 'volunteer' : 'neighbour';
}
