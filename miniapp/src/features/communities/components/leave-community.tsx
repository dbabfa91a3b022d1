import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '@/features/identity/api/identity.api';
import { loadMe, useMe } from '@/features/identity/model/me.store';
import { asProblem } from '@/platform/api-problem';
import { routes, startAt } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { communitiesApi } from '../api/communities.api';

type Membership = Me['memberships'][number];

/** The answer to an earlier try was lost: the membership has ended, as was wanted. */
function gone(error: unknown): void {
  if (asProblem(error).code !== 'NOT_FOUND') throw error;
}

/** The communities one is in, each with the way out of it; nothing for whoever is in none. */
export function LeaveCommunity() {
  const memberships = useMe()?.memberships ?? [];
  const [asked, setAsked] = useState<Membership>();
  const leave = useAction(async (_key: string, { communityId, communityName }: Membership) => {
    await communitiesApi.leave(communityId).catch(gone);
    setAsked(undefined);
    await loadMe();
    await startAt(routes.home);
    toast(`已经离开${communityName}`);
  });
  if (memberships.length === 0) return null;
  return (
    <Section title="离开社区">
      <Card list>
        {memberships.map((m) => (
          <View key={m.communityId} className="list-row row--wrap">
            <View className="grow list-row__title">{m.communityName}</View>
            <Button id={`leave-${m.communityId}`} size="small" variant="quiet" onClick={() => setAsked(m)}>
              离开
            </Button>
          </View>
        ))}
      </Card>
      <ConfirmSheet
        open={!!asked}
        title={`离开${asked?.communityName ?? ''}？`}
        detail="您在这个社区的姓名、住址、志愿者身份和写过的话会删掉，没人认领的心愿会撤下，不能恢复。账号和别的社区不变；以后可以用社区码重新加入。"
        confirm="离开"
        pending={leave.pending}
        problem={leave.problem}
        onConfirm={() => (asked ? void leave.run(asked) : undefined)}
        onClose={() => setAsked(undefined)}
      />
    </Section>
  );
}
