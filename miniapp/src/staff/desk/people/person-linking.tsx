import { communityLimits, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Person } from '@/features/communities/api/people.api';
import { type FoundMember, recordApi } from '@/features/communities/api/record.api';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { type KeysetList, useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { SearchBox } from '@/ui/search-box/search-box';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ErrorState, ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

type Member = FoundMember & { id: string };

async function membersCalled(communityId: string, q: string, cursor?: string) {
  if (!q) return { items: [], nextCursor: null };
  const { items, nextCursor } = await recordApi.findMembers(communityId, q, cursor);
  return { items: items.map((member): Member => ({ ...member, id: member.memberId })), nextCursor };
}

interface PersonLinkingProps {
  person: Person;
  onChanged: () => Promise<void>;
}

/** For staff, below somebody without an account: a member is found by nickname and, after a question, their account linked. */
export function PersonLinking({ person, onChanged }: PersonLinkingProps) {
  const { communityId } = useMembership();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<Member>();
  const members = useList<Member>((cursor) => membersCalled(communityId, q, cursor), [communityId, q]);
  const link = useAction(async (key: string, memberId: string) => {
    await recordApi.link(communityId, person.id, memberId, key);
    toast('关联好了');
    setChosen(undefined);
    await onChanged();
  });
  const choose = (member?: Member) => {
    link.clearProblem();
    setChosen(member);
  };
  return (
    <Section title="微信账号">
      <Card className="stack" id="person-linking">
        <View className="body">
          本人已经用微信加入社区的，可以关联到这条登记。请本人打开“我的”，当面看清昵称，不要只凭电话号码。
        </View>
        <SearchBox
          id="link-search"
          placeholder="微信里的昵称"
          maxLength={communityLimits.keywordMaxChars}
          value={q}
          onSearch={setQ}
        />
        {q ? <Found members={members} onChoose={choose} /> : null}
      </Card>
      <ConfirmSheet
        open={chosen !== undefined}
        title="是本人的账号吗？"
        about={`${chosen?.nickname ?? ''} 关联到 ${person.name}`}
        detail={
          '以后用这个账号，就看得到、办得了这位居民的事；登记里没写的，用账号里填的补上。' +
          `关联错了可以解除，${communityLimits.unmergeDays} 天里解除的，补上的、移过来的都还回去。`
        }
        confirm="是本人，关联"
        pending={link.pending}
        problem={link.problem}
        onConfirm={() => chosen && void link.run(chosen.id)}
        onClose={() => choose(undefined)}
      />
    </Section>
  );
}

interface FoundProps {
  members: KeysetList<Member>;
  onChoose: (member: Member) => void;
}

function Found({ members: { items, problem, more, loading, loadMore, reload }, onChoose }: FoundProps) {
  if (!items) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : null;
  return (
    <>
      {items.map((member) => (
        <View key={member.id} className="row">
          <View className="grow">
            <View>{member.nickname}</View>
            <View className="note">
              {[member.buildingName, `${formatDate(member.joinedAt, Date.now())}加入`].filter(Boolean).join(' · ')}
            </View>
          </View>
          <Button id={`link-${member.id}`} variant="quiet" size="small" onClick={() => onChoose(member)}>
            关联…
          </Button>
        </View>
      ))}
      {!items.length && !more ? <View className="note">没有叫这个昵称的成员</View> : null}
      {more ? (
        <Button id="link-more" variant="text" tone="ink" loading={loading} onClick={() => void loadMore()}>
          再找一些
        </Button>
      ) : null}
      <ProblemNote problem={problem} />
    </>
  );
}
