import { formatAgo } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { volunteersApi, type StaffVolunteer } from '../api/volunteers.api';
import { VOLUNTEER_STATE_LABELS } from '../model/labels';
import './volunteers.scss';

/** What somebody said when applying, and how to reach them. */
export function VolunteerFacts({ volunteer: v, now }: { volunteer: StaffVolunteer; now: number }) {
  const state = VOLUNTEER_STATE_LABELS[v.state];
  return (
    <View className="stack">
      <View className="row row--wrap">
        <Tag tone={state.tone} icon={state.icon}>
          {state.word}
        </Tag>
        {v.isPartyMember ? <Tag tone="know">党员</Tag> : null}
      </View>
      <View className="heading">{v.realName ?? v.nickname}</View>
      <View className="note">
        {[v.realName ? `称呼 ${v.nickname}` : '', v.buildingName ?? '', `${formatAgo(v.appliedAt, now)}申请`]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {v.partyBranch ? <Fact name="党支部" text={v.partyBranch} /> : null}
      {v.workUnit ? <Fact name="单位" text={v.workUnit} /> : null}
      {v.introduction ? <Fact name="自己说" text={v.introduction} /> : null}
      {v.reason ? <Fact name="原因" text={v.reason} /> : null}
      {v.phoneMasked ? <Phone key={v.id} id={v.id} masked={v.phoneMasked} /> : null}
    </View>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <View>
      <View className="note">{name}</View>
      <View className="body">{text}</View>
    </View>
  );
}

function Phone({ id, masked }: { id: string; masked: string }) {
  const { communityId } = useMembership();
  const [phone, setPhone] = useState<string | null>();
  const look = useAction(async () => setPhone((await volunteersApi.phone(communityId, id)).phone));
  return (
    <View>
      <View className="volunteer__phone">
        <View className="grow">
          <View className="note">电话，查看会记录</View>
          <View className="body">{phone ?? masked}</View>
        </View>
        {phone ? (
          <Button tone="ok" icon="phone" onClick={() => void callPhone(phone)}>
            打电话
          </Button>
        ) : (
          <Button variant="quiet" loading={look.pending} onClick={() => void look.run()}>
            查看
          </Button>
        )}
      </View>
      <ProblemNote problem={look.problem} />
    </View>
  );
}
