import type { Membership } from '@/features/identity/api/identity.api';
import { useMe } from '@/features/identity/model/me.store';
import { useSession } from '@/platform/session';

/** The membership in the community looked at now, if the person has joined one. */
export function useMembershipIfAny(): Membership | undefined {
  const { communityId } = useSession();
  return useMe()?.memberships.find((m) => m.communityId === communityId);
}

/** The same inside a MemberPage, where it is certain. */
export function useMembership(): Membership {
  const membership = useMembershipIfAny();
  if (!membership) throw new Error('useMembership outside a MemberPage');
  return membership;
}
