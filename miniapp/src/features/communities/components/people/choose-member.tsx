import { communityLimits, formatDate } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { ListRow } from '@/ui/list-row/list-row';
import { SearchBox } from '@/ui/search-box/search-box';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { recordApi } from '../../api/record.api';
import { useMembership } from '../../model/membership';

export interface ChosenMember {
  memberId: string;
  nickname: string;
}

interface ChooseMemberProps {
  /** Before the ids of what is in the sheet. */
  id: string;
  title: string;
  onChoose: (member: ChosenMember) => void;
  onClose: () => void;
}

/** For staff: a member found by nickname. */
export function ChooseMember({ id, title, onChoose, onClose }: ChooseMemberProps) {
  const { communityId } = useMembership();
  const [q, setQ] = useState('');
  const { data, problem } = useLoad(() => (q ? recordApi.findMembers(communityId, q) : undefined), [communityId, q]);
  const found = q ? data?.items : undefined;
  return (
    <Sheet open title={title} onClose={onClose}>
      <SearchBox
        id={`${id}-search`}
        placeholder="微信里的昵称"
        maxLength={communityLimits.keywordMaxChars}
        value={q}
        onSearch={setQ}
      />
      <View>
        {found?.map(({ memberId, nickname, buildingName, joinedAt }) => (
          <ListRow
            key={memberId}
            id={`${id}-${memberId}`}
            title={nickname}
            note={[buildingName, `${formatDate(joinedAt, Date.now())}加入`].filter(Boolean).join(' · ')}
            choice
            onClick={() => {
              onChoose({ memberId, nickname });
              onClose();
            }}
          />
        ))}
      </View>
      {found?.length === 0 ? <View className="note">没有叫这个昵称的成员</View> : null}
      <ProblemNote problem={problem} />
      <Button variant="quiet" wide onClick={onClose}>
        关闭
      </Button>
    </Sheet>
  );
}
