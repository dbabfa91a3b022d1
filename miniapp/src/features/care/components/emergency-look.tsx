import { careLimits, communityLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ChoiceField, Field, TextArea, TextInput } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ProblemNote } from '@/ui/states/states';
import { type EmergencyLook as Found, profilesApi } from '../api/profiles.api';

/** Finds somebody of the whole community in an emergency: whom, what has happened; the person and the family are told. */
export function EmergencyLook({ name = '' }: { name?: string | undefined }) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const buildings = data?.buildings ?? [];
  const [q, setQ] = useState(name);
  const [buildingId, setBuildingId] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const [why, setWhy] = useState('');
  const [found, setFound] = useState<Found>();
  const look = useAction(async () => {
    const body = { q: q.trim(), why: why.trim(), ...(buildingId && { buildingId }) };
    setFound(await profilesApi.emergencyLook(communityId, body));
  });
  if (found) return <FoundCard found={found} />;
  const ready = q.trim() !== '' && why.trim().length >= careLimits.emergencyWhyMinChars;
  return (
    <Card className="stack">
      <View className="body">有人摔倒、联系不上、要马上上门时用。危险的事先打 120、110、119。</View>
      <View className="note">查了会马上告诉本人和家里人，写的原因他们看得到。一天最多查几次。</View>
      <Field label="整个姓名或电话">
        <TextInput
          id="emergency-q"
          label="整个姓名或电话"
          maxLength={communityLimits.realNameMaxChars}
          value={q}
          onChange={setQ}
        />
      </Field>
      <Field label="住在哪栋楼（同名的时候选）">
        <ChoiceField
          id="emergency-building"
          value={buildings.find(({ id }) => id === buildingId)?.name}
          placeholder="不选也可以"
          onClick={() => setChoosing(true)}
        />
      </Field>
      <Field label="出了什么事">
        <TextArea
          id="emergency-why"
          label="出了什么事"
          placeholder="比如：邻居听见屋里摔倒，敲门没人应"
          maxLength={careLimits.emergencyWhyMaxChars}
          value={why}
          onChange={setWhy}
        />
      </Field>
      <ProblemNote problem={look.problem} />
      <Button id="emergency-look" wide disabled={!ready} loading={look.pending} onClick={() => void look.run()}>
        马上查
      </Button>
      <ChooseSheet
        open={choosing}
        title="住在哪栋楼"
        choices={buildings.map(({ id, name: label }) => ({ value: id, label }))}
        onChoose={setBuildingId}
        onClose={() => setChoosing(false)}
      />
    </Card>
  );
}

function FoundCard({ found }: { found: Found }) {
  const { name, phone, building, door, needs, atTheDoor, emergency, told } = found;
  return (
    <Card id="emergency-found" className="stack">
      <View className="title">{name || '没有写姓名'}</View>
      <View className="body strong">{[building, door].filter(Boolean).join('') || '没有写住在哪里'}</View>
      {phone ? (
        <Button icon="phone" wide onClick={() => void callPhone(phone)}>
          {`打给本人 ${phone}`}
        </Button>
      ) : (
        <View className="body">没有电话</View>
      )}
      {emergency ? (
        <Button
          icon="phone"
          variant="quiet"
          wide
          disabled={!emergency.phone}
          onClick={() => emergency.phone && void callPhone(emergency.phone)}
        >
          {`打给${emergency.name} ${emergency.phone ?? '（没有电话）'}`}
        </Button>
      ) : null}
      {atTheDoor ? <View className="body">{`上门要知道：${atTheDoor}`}</View> : null}
      {needs ? <View className="body">{`要做什么：${needs}`}</View> : null}
      <View className="note">
        {told ? '已经告诉本人或家里人。' : '本人和家里人都没有微信，已经请网格员一天之内去说一声。'}
      </View>
    </Card>
  );
}
