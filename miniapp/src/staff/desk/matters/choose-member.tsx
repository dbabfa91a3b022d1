import { communityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { recordApi } from '@/features/communities/api/record.api';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { ListRow } from '@/ui/list-row/list-row';
import { SearchBox } from '@/ui/search-box/search-box';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';

export interface ChosenMember {
  memberId: string;
  name: string;
}

interface ChooseMemberProps {
  id: string;
  title: string;
  onChoose: (member: ChosenMember | null) => void;
  onClose: () => void;
}

/** A member of the community by a part of their nickname; or nobody. */
export function ChooseMember({ id, title, onChoose, onClose }: ChooseMemberProps) {
  const { communityId } = useMembership();
  const [q, setQ] = useState('');
  const { data, problem } = useLoad(() => (q ? recordApi.findMembers(communityId, q) : undefined), [communityId, q]);
  const choose = (member: ChosenMember | null) => {
    onChoose(member);
    onClose();
  };
  return (
    <Sheet open title={title} onClose={onClose}>
      <SearchBox
        id={`${id}-search`}
        placeholder="昵称里的字"
        maxLength={communityLimits.realNameMaxChars}
        value={q}
        onSearch={setQ}
      />
      <View>
        {data?.items.map(({ memberId, nickname }) => (
          <ListRow
            key={memberId}
            id={`${id}-${memberId}`}
            title={nickname || '没有写昵称'}
            choice
            onClick={() => choose({ memberId, name: nickname })}
          />
        ))}
        {data?.items.length === 0 ? <View className="note">没有找到，请换几个字</View> : null}
      </View>
      <ProblemNote problem={problem} />
      <View className="sheet__actions">
        <Button id={`${id}-nobody`} variant="quiet" grow onClick={() => choose(null)}>
          先不定人
        </Button>
        <Button variant="quiet" grow onClick={onClose}>
          关闭
        </Button>
      </View>
    </Sheet>
  );
}
