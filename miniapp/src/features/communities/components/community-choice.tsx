import { useState, type ReactNode } from 'react';
import { go, routes } from '@/platform/navigate';
import { chooseCommunity } from '@/platform/session';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { useMe } from '@/features/identity/model/me.store';
import { useMembershipIfAny } from '../model/membership';

const JOIN_ANOTHER = 'join';

/** Several communities, or one more to join: the title of the home page opens this. */
export function useCommunityChoice(): { open: (() => void) | undefined; sheet: ReactNode } {
  const [shown, setShown] = useState(false);
  const me = useMe();
  const current = useMembershipIfAny();
  if (!me || !current) return { open: undefined, sheet: null };
  const choices = [
    ...me.memberships.map((m) => ({ value: m.communityId, label: m.communityName, note: m.grid?.name })),
    { value: JOIN_ANOTHER, label: '加入另一个社区' },
  ];
  const choose = (value: string) => {
    if (value === JOIN_ANOTHER) void go(routes.join);
    else chooseCommunity(value);
  };
  return {
    open: () => setShown(true),
    sheet: (
      <ChooseSheet
        open={shown}
        title="看哪个社区"
        choices={choices}
        value={current.communityId}
        onChoose={choose}
        onClose={() => setShown(false)}
      />
    ),
  };
}
