import { identityLimits } from '@silin/shared';
import { Form, Input, View } from '@tarojs/components';
import { useState } from 'react';
import { identityApi, type Profile } from '@/features/identity/api';
import { AvatarChoice } from '@/features/identity/avatar-choice';
import { BuildingChoice } from '@/features/identity/building-choice';
import { ContactForm } from '@/features/identity/contact-form';
import { loadMe, takeMe, useMe, useMembership } from '@/features/identity/me.store';
import { MemberPage } from '@/features/identity/member-page';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states';
import { toast } from '@/ui/toast';

export default function ProfilePage() {
  return (
    <MemberPage title="我的资料">
      <AvatarChoice />
      <MyProfile />
    </MemberPage>
  );
}

function MyProfile() {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => identityApi.profile(communityId), [communityId]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <>
      <SeenByNeighbours profile={data} />
      <Section title="只给社区和帮忙的人看">
        <ContactForm profile={data} onChanged={reload} />
      </Section>
    </>
  );
}

/** The nickname is read on submit: WeChat's check may clear the field after typing. */
function SeenByNeighbours({ profile }: { profile: Profile }) {
  const me = useMe();
  const community = useLoad(() => identityApi.community(profile.communityId), [profile.communityId]);
  const [buildingId, setBuildingId] = useState(profile.building?.id);
  const save = useAction(async (_key: string, nickname: string) => {
    if (nickname && nickname !== me?.nickname) takeMe(await identityApi.changeMe({ nickname }));
    if (buildingId && buildingId !== profile.building?.id) {
      await identityApi.changeProfile(profile.communityId, { buildingId });
      await loadMe();
    }
    toast('存好了');
  });
  return (
    <Form onSubmit={(e) => void save.run(String(e.detail.value?.nickname ?? '').trim())}>
      <Card className="stack">
        <Field label="昵称" hint="邻居看到的名字，不用写真名" error={save.problem?.fieldError('nickname')}>
          <Input
            id="nickname"
            name="nickname"
            type="nickname"
            className="input"
            placeholderClass="input__placeholder"
            defaultValue={me?.nickname}
            maxlength={identityLimits.nicknameMaxChars}
            placeholder="例如 三单元老李"
            aria-label="昵称"
          />
        </Field>
        <BuildingChoice
          buildings={community.data?.buildings ?? []}
          value={buildingId}
          onChange={setBuildingId}
          error={save.problem?.fieldError('buildingId')}
        />
        <ProblemNote problem={save.problem} />
        <View>
          <Button id="save" wide formType="submit" loading={save.pending}>
            保存
          </Button>
        </View>
      </Card>
    </Form>
  );
}
